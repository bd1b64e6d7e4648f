import { nothing, type TemplateResult } from 'lit';
import type { Vault } from '../../../device/vault.ts';
import type { ChatHost } from '../page.ts';
import type { keepingPart } from './part.ts';

type Part = Awaited<ReturnType<typeof keepingPart>>;

interface Watch {
  vault: Vault;
  tag: string;
  part?: Part;
  panel?: InstanceType<Part['KeepingPanel']>;
}

/** Where words are under a passphrase: locks them when nobody seems to be there, and warns before. Its code is fetched only then. */
export class LockWatch {
  readonly #host: ChatHost;
  #watch: Watch | undefined;

  constructor(host: ChatHost) {
    this.#host = host;
  }

  /** The warning, where there is one. */
  render(vault: Vault, tag: string): TemplateResult | typeof nothing {
    const { state } = vault;
    if (state.status !== 'kept' || state.how !== 'passphrase') this.close();
    else if (this.#watch?.vault !== vault || this.#watch.tag !== tag) this.#begin(vault, tag);
    const { panel, part } = this.#watch ?? {};
    return panel && part ? panel.warning(part.more) : nothing;
  }

  close(): void {
    const panel = this.#watch?.panel;
    this.#watch = undefined;
    if (!panel) return;
    panel.hostDisconnected();
    this.#host.removeController(panel);
  }

  #begin(vault: Vault, tag: string): void {
    this.close();
    const watch: Watch = (this.#watch = { vault, tag });
    void import('./part.ts').then(async ({ keepingPart: fetchPart }) => fetchPart(tag)).then(part => {
      if (this.#watch !== watch) return;
      Object.assign(watch, { part, panel: new part.KeepingPanel(this.#host, { vault }) });
      this.#host.requestUpdate();
    }, (error: unknown) => { console.error('<peer-chat>', error); });
  }
}
