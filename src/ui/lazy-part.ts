import type { ReactiveControllerHost } from 'lit';

/** A part of a widget that is fetched when it is first needed, and again when its key (the language) changes. */
export class LazyPart<Part> {
  /** True after the last fetch failed; `retry` tries again. */
  failed = false;

  readonly #host: ReactiveControllerHost;
  readonly #load: (key: string) => Promise<Part>;
  #part: Part | undefined;
  #key: string | undefined;

  constructor(host: ReactiveControllerHost, load: (key: string) => Promise<Part>) {
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

  #fetch(key: string): void {
    this.failed = false;
    this.#load(key).then(
      part => {
        if (key !== this.#key) return;
        this.#part = part;
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
