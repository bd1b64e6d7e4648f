import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { CardLaidEvent, TableWantedEvent } from '../page-events.ts';

/** A row of an endpoint. */
interface RowOfEndpoint {
  endpoint: string;
  kind: 'group' | 'resource';
  id: string;
}

interface TableWords {
  lay: string;
  laid: string;
  failed: string;
}

/** Asks the page, and asks again when a chat tells of a change. */
class TableButton extends AsyncDirective {
  #row: RowOfEndpoint | undefined;
  #words: TableWords | undefined;
  #isListening = false;

  render(row: RowOfEndpoint, words: TableWords): TemplateResult | typeof nothing {
    [this.#row, this.#words] = [row, words];
    if (!this.#isListening) this.reconnected();
    const isWanted = !document.dispatchEvent(new TableWantedEvent(row.endpoint));
    return isWanted ? html`<p class="row"><button type="button" @click=${(event: Event) => { lay(event.currentTarget as Element, row, words); }}>${words.lay}</button><span aria-live="polite"></span></p>` : nothing;
  }

  protected override disconnected(): void {
    this.#isListening = false;
    document.removeEventListener('table-change', this.#onChange);
  }

  protected override reconnected(): void {
    this.#isListening = true;
    document.addEventListener('table-change', this.#onChange);
  }

  readonly #onChange = (): void => {
    if (this.#row && this.#words) this.setValue(this.render(this.#row, this.#words));
  };
}

/** A button that lays a row on the table of a room: there while a chat of the page has one open, of the same endpoint. */
export const tableButton = directive(TableButton);

/** Whether a chat took it stands in the live region behind the button. */
function lay(button: Element, { kind, id, endpoint }: RowOfEndpoint, words: TableWords): void {
  const isTaken = !document.dispatchEvent(new CardLaidEvent(kind, id, endpoint));
  const region = button.nextElementSibling;
  if (region) region.textContent = isTaken ? words.laid : words.failed;
}
