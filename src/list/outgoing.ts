import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedReport } from '../client/lists/list-source.ts';
import { FeedCheckedEvent, SearchChangeEvent } from './events.ts';
import type { Listing, ListState } from './list-state.ts';

interface OutgoingHost extends ReactiveControllerHost, HTMLElement {}

/** What a widget tells the page besides what every list tells. */
export interface Telling<Row, State extends ListState<Row>> {
  state: () => State | undefined;
  /** Other rows are on the page. */
  shown?: (rows: readonly Row[]) => Event;
  /** After each change. */
  told?: (state: State) => void;
  /** The element has left the page, and not only been moved. */
  left?: () => void;
}

const ready = <Row>(list: Listing<Row> | undefined): (Listing<Row> & { status: 'ready' }) | undefined => (list?.status === 'ready' ? list : undefined);

/** What leaves a list after each change: public events, and a line in the embedder's console. */
export class Outgoing<Row, State extends ListState<Row>> implements ReactiveController {
  readonly #host: OutgoingHost;
  readonly #telling: Telling<Row, State>;
  #told: State | undefined;

  constructor(host: OutgoingHost, telling: Telling<Row, State>) {
    this.#host = host;
    this.#telling = telling;
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdated(): void {
    const state = this.#telling.state();
    if (!state || state === this.#told) return;
    const events = eventsOf(this.#told, state, this.#telling.shown);
    this.#told = state;
    for (const event of events) {
      if (event instanceof FeedCheckedEvent) logReports(this.#host.localName, event.feeds);
      this.#host.dispatchEvent(event);
    }
    this.#telling.told?.(state);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#told = undefined;
      this.#telling.left?.();
    });
  }
}

/** The public events that a change of state gives rise to. */
function eventsOf<Row>(before: ListState<Row> | undefined, after: ListState<Row>, shown?: (rows: readonly Row[]) => Event): Event[] {
  const was = ready(before?.list);
  const is = ready(after.list);
  if (!is) return [];
  const events: Event[] = [];
  if (is.reports !== was?.reports && is.reports.length > 0) events.push(new FeedCheckedEvent(is.reports));
  const { items, total } = is.found;
  if (total !== was?.found.total || items.length !== was.found.items.length) events.push(new SearchChangeEvent(total, items.length));
  if (shown && items !== was?.found.items) events.push(shown(items));
  return events;
}

/** Tells the embedder in the console what was set aside: once a reading, in one line a feed. */
function logReports(tag: string, reports: readonly FeedReport[]): void {
  for (const { url, shown, rejected, dropped, failure } of reports) {
    if (failure) console.error(`<${tag}> ${failure.message}`);
    if (rejected.length > 0) console.warn(`<${tag}> ${url}: ${String(shown)} rows shown, ${String(rejected.length)} set aside`, rejected);
    else if (dropped.length > 0) console.info(`<${tag}> ${url}: ${String(dropped.length)} facts left out`, dropped);
  }
}
