import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PlaceSuggestion } from '../../client/lists/list-source.ts';
import { number } from '../../i18n/plural.ts';
import { anchored } from '../../ui/popover.ts';
import type { SharedMoreMessages } from '../messages/more/messages.ts';

export interface PlaceActs {
  suggest: (text: string, signal: AbortSignal) => Promise<PlaceSuggestion[]>;
  choose: (place: PlaceSuggestion) => void;
}

interface FieldHost extends ReactiveControllerHost {
  renderRoot: HTMLElement | DocumentFragment;
}

/** A combobox of places that the list itself knows. The text stays on the device unless the endpoint has a gazetteer. */
export class PlaceField implements ReactiveController {
  readonly #host: FieldHost;
  readonly #acts: PlaceActs;
  #text = '';
  #suggestions: readonly PlaceSuggestion[] = [];
  #active = -1;
  #asked = false;
  #question = new AbortController();
  #letGo: (() => void) | undefined;

  constructor(host: FieldHost, acts: PlaceActs) {
    this.#host = host;
    this.#acts = acts;
    host.addController(this);
  }

  hostUpdated(): void {
    const open = this.#suggestions.length > 0;
    if (open === (this.#letGo !== undefined)) return;
    this.#letGo?.();
    const [field, list] = ['#place', '#places'].map(name => this.#host.renderRoot.querySelector<HTMLElement>(name));
    this.#letGo = open && field && list ? anchored(field, list) : undefined;
  }

  hostDisconnected(): void {
    this.#letGo?.();
    this.#letGo = undefined;
    this.#close();
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- in a combobox the keys are pressed in the field */
  render(label: string, more: SharedMoreMessages, tag: string): TemplateResult {
    const open = this.#suggestions.length > 0;
    return html`<div class="field place" @focusout=${this.#onFocusOut}>
      <label id="place-label" for="place">${label}</label>
      <input id="place" type="text" role="combobox" aria-labelledby="place-label" autocomplete="off" enterkeyhint="search" aria-autocomplete="list" aria-controls="places" aria-expanded=${open ? 'true' : 'false'}
        aria-activedescendant=${ifDefined(this.#active >= 0 ? `place-${String(this.#active)}` : undefined)} placeholder=${more.placeHint} .value=${this.#text} @input=${this.#onInput} @keydown=${this.#onKey}>
      <ul id="places" role="listbox" aria-label=${label} ?hidden=${!open} @pointerdown=${this.#onPointerDown} @click=${this.#onPick}>
        ${this.#suggestions.map((place, at) => html`<li id="place-${at}" role="option" aria-selected=${at === this.#active ? 'true' : 'false'} data-at=${at}>
          <bdi>${place.label}</bdi>${place.count === undefined ? nothing : html` <span class="muted">${number(tag, place.count)}</span>`}</li>`)}
      </ul>
      ${this.#asked && !open ? html`<p class="muted">${more.noPlaces}</p>` : nothing}
    </div>`;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */

  readonly #onInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#question.abort();
    this.#question = new AbortController();
    const { signal } = this.#question;
    if (!this.#text.trim()) { this.#close(); return; }
    this.#acts.suggest(this.#text, signal).then(
      suggestions => { if (!signal.aborted) this.#show(suggestions); },
      (error: unknown) => { if (!signal.aborted) { console.error(error); this.#show([]); } },
    );
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const count = this.#suggestions.length;
    if (event.isComposing) return;
    if (event.key === 'Escape' && count > 0) this.#close();
    else if (event.key === 'Enter' && count > 0) {
      const place = this.#suggestions[Math.max(0, this.#active)];
      if (place) this.#choose(place);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#active = this.#active < 0 && step < 0 ? count - 1 : (this.#active + step + count) % count;
      this.#host.requestUpdate();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Keeps the focus in the field, so that the list is still there for the click. */
  readonly #onPointerDown = (event: Event): void => { event.preventDefault(); };

  readonly #onPick = (event: Event): void => {
    const option = (event.target as Element).closest<HTMLElement>('[data-at]');
    const place = this.#suggestions[Number(option?.dataset.at ?? -1)];
    if (place) this.#choose(place);
  };

  readonly #onFocusOut = (): void => { this.#close(); };

  #show(suggestions: readonly PlaceSuggestion[]): void {
    this.#suggestions = suggestions;
    this.#active = -1;
    this.#asked = true;
    this.#host.requestUpdate();
  }

  #choose(place: PlaceSuggestion): void {
    this.#text = '';
    this.#close();
    this.#acts.choose(place);
  }

  #close(): void {
    this.#question.abort();
    this.#suggestions = [];
    this.#active = -1;
    this.#asked = false;
    this.#host.requestUpdate();
  }
}
