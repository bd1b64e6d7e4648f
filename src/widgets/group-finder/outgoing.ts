import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedCheckedEvent } from './events.ts';
import type { FinderState } from './finder-state.ts';
import { eventsOf, logReports } from './report.ts';

interface OutgoingHost extends ReactiveControllerHost, HTMLElement {
  jsonLd: boolean;
}

/** What leaves the finder after each change: public events, a line in the embedder's console, the page's JSON-LD where it is wanted. */
export class Outgoing implements ReactiveController {
  readonly #host: OutgoingHost;
  readonly #state: () => FinderState | undefined;
  #told: FinderState | undefined;
  #block: HTMLScriptElement | undefined;

  constructor(host: OutgoingHost, state: () => FinderState | undefined) {
    this.#host = host;
    this.#state = state;
    host.addController(this);
  }

  hostUpdated(): void {
    const state = this.#state();
    if (!state || state === this.#told) return;
    const events = eventsOf(this.#told, state);
    this.#told = state;
    for (const event of events) {
      if (event instanceof FeedCheckedEvent) logReports(event.feeds);
      this.#host.dispatchEvent(event);
    }
    if (this.#host.jsonLd && state.list.status === 'ready') void this.#describe(state);
  }

  hostDisconnected(): void {
    // not on a move: only what has really left takes its words out of the page's head
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#block?.remove();
      this.#block = undefined;
      this.#told = undefined;
    });
  }

  async #describe({ list, now }: FinderState): Promise<void> {
    const { dataBlock, writeJsonLd } = await import('./parts/json-ld.ts');
    if (!this.#host.isConnected || list.status !== 'ready') return;
    this.#block ??= dataBlock();
    if (this.#block) writeJsonLd(this.#block, list.found.items, now);
  }
}
