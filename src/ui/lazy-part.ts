import type { CSSResult, ReactiveControllerHost } from 'lit';

interface PartHost extends ReactiveControllerHost {
  renderRoot: HTMLElement | DocumentFragment;
}

/** A part of a widget that is fetched when it is first needed, and again when its key (the language) changes. It may bring `styles`. */
export class LazyPart<Part extends object> {
  /** True after the last fetch failed; `retry` tries again. */
  failed = false;

  readonly #host: PartHost;
  readonly #load: (key: string) => Promise<Part>;
  #part: Part | undefined;
  #key: string | undefined;

  constructor(host: PartHost, load: (key: string) => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** The part for this key, or for the last one while the new one is on its way. */
  get(key: string): Part | undefined {
    if (key !== this.#key) {
      this.#key = key;
      this.#fetch(key);
    }
    return this.#part;
  }

  readonly retry = (): void => {
    if (this.#key !== undefined) this.#fetch(this.#key);
  };

  #adopt({ styles }: { styles?: CSSResult }): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const sheet = styles?.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  #fetch(key: string): void {
    this.failed = false;
    this.#load(key).then(
      part => {
        if (key !== this.#key) return;
        this.#part = part;
        this.#adopt(part);
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        console.error(error);
        this.failed = true;
        this.#host.requestUpdate();
      },
    );
  }
}
