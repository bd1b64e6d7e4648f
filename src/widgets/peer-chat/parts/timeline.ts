import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { TimelineRow } from '../../../client/chat/timeline-row.ts';
import { Arrivals, type ArrivalsParts } from './arrivals.ts';
import { ArrivedRows, firstUnread } from './arrived-rows.ts';
import type { RoomSetting } from './room-setting.ts';
import { ScrollPlace } from './scroll-place.ts';
import { timelineView } from './timeline-view.ts';
import { TimelineWindow } from './timeline-window.ts';

/** A room as it was read so far. */
export interface TimelineState {
  rows: readonly TimelineRow[];
  /** The last message that the reader had seen before this visit to the room; 0 for one who is new. */
  lastReadSeq?: number;
  /** Whether the endpoint has older ones, and whether they are on their way. */
  hasOlder: boolean;
  isLoading: boolean;
}

/** What the timeline asks of the room. */
export interface TimelineParts {
  state: () => TimelineState;
  setting: () => Pick<RoomSetting, 'words'>;
  /** Reads the page before. */
  older: () => void;
  verbosity?: ArrivalsParts['verbosity'];
  after?: ArrivalsParts['after'];
}

interface TimelineHost extends ReactiveControllerHost {
  renderRoot: HTMLElement | DocumentFragment;
}

/** How often the window moves by itself until the reader scrolls: a frame higher than the window must not send it up and down for ever. */
const mostMoves = 3;

/** Shows a room in a frame that scrolls: a window of its rows, which grows where the reader goes and never moves what they look at. */
export class Timeline implements ReactiveController {
  readonly #host: TimelineHost;
  readonly #parts: TimelineParts;
  readonly #window = new TimelineWindow();
  readonly #place = new ScrollPlace();
  readonly #arrived = new ArrivedRows();
  readonly #arrivals: Arrivals;
  /** A phone's keyboard takes half of the frame: who was at the end stays there. */
  readonly #resized = new ResizeObserver(() => { this.#onResize(); });
  #observed: HTMLElement | undefined;
  #isAtEnd = true;
  #isLive = false;
  #behind = 0;
  #said = '';
  #unreadId: string | undefined;
  #isUnreadKnown = false;
  /** Where to scroll to with the next drawing. */
  #goal: { id: string; isFocused: boolean } | undefined;
  #focused: Element | null = null;
  #heightPx = 0;
  #topPx = 0;
  #moves = 0;

  constructor(host: TimelineHost, parts: TimelineParts) {
    this.#host = host;
    this.#parts = parts;
    this.#arrivals = new Arrivals({ verbosity: () => parts.verbosity?.() ?? 'each', say: count => { this.#say(this.#parts.setting().words.newMessages(count)); }, after: parts.after });
    host.addController(this);
  }

  /** Whether the reader is at the newest message. */
  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#observed = undefined;
    this.#arrivals.stop();
  }

  hostUpdate(): void {
    const state = this.#parts.state();
    const { rows } = state;
    const log = this.#log;
    if (log) {
      this.#look(log);
      // who is at the end stays there; anybody else stays with the rows they look at
      if (!this.#isAtEnd) this.#place.mark(log);
    }
    this.#focused = this.#root.activeElement;
    const { count, isOwn, isRefused } = this.#arrived.look(rows);
    this.#window.take(rows, this.#isAtEnd || isOwn);
    this.#isAtEnd ||= isOwn;
    if (log && !this.#goal) this.#move(log);
    this.#behind = this.#isAtEnd ? 0 : this.#behind + count;
    this.#tell(count);
    if (isRefused) this.#said = this.#parts.setting().words.refused;
    this.#markUnread(state);
  }

  hostUpdated(): void {
    const log = this.#log;
    if (!log) return;
    if (log !== this.#observed) this.#observe(log);
    if (this.#goal) this.#reach(log, this.#goal);
    else if (this.#isAtEnd) log.scrollTop = log.scrollHeight;
    else this.#place.keep(log);
    this.#settle(log);
    // what had the focus is no longer there, and nobody led it elsewhere: the keyboard goes on from the log, not from the top of the page
    if (this.#focused?.isConnected === false && !this.#root.activeElement) log.focus({ preventScroll: true });
    this.#widen(log);
  }

  /** Shows the message of this place in the log, and puts the focus there. False where it is not read yet. */
  show(seq: number): boolean {
    const row = this.#parts.state().rows.find(one => one.row === 'message' && one.seq === seq);
    if (!row || !this.#window.show(row.id)) return false;
    this.#isAtEnd = false;
    this.#goal = { id: row.id, isFocused: true };
    this.#host.requestUpdate();
    return true;
  }

  readonly toNewest = (): void => {
    this.#window.toNewest();
    this.#isAtEnd = true;
    this.#heightPx = 0; // the end is where the reader wants to be, not where they are
    this.#host.requestUpdate();
  };

  render(setting: RoomSetting): TemplateResult {
    const { isLoading, hasOlder } = this.#parts.state();
    return timelineView({
      rows: this.#window.rows, unreadId: this.#unreadId, isLive: this.#isLive, isLoading, hasOlder: hasOlder && this.#window.isOldest, isAtEnd: this.#isAtEnd,
      behind: this.#behind, said: this.#said, onScroll: this.#onScroll, onOlder: this.#parts.older, onNewest: this.toNewest,
    }, setting);
  }

  get #root(): DocumentOrShadowRoot & ParentNode {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #log(): HTMLElement | undefined {
    return this.#root.querySelector<HTMLElement>('.log') ?? undefined;
  }

  /** One message is read by the log as it comes in; nothing else that is drawn there is. */
  #tell(count: number): void {
    const telling = this.#arrivals.came(count, this.#isAtEnd);
    if (count > 0) this.#said = '';
    if (telling === 'log') this.#isLive = true;
    else if (count > 0 || !this.#arrivals.isWaiting || !this.#isAtEnd || this.#parts.state().isLoading) this.#isLive = false;
  }

  /** Once: what comes while they are here is not "since you were here". */
  #markUnread({ rows, lastReadSeq }: TimelineState): void {
    if (this.#isUnreadKnown || lastReadSeq === undefined) return;
    const { id, isKnown } = firstUnread(rows, lastReadSeq);
    this.#isUnreadKnown = isKnown;
    this.#unreadId = id;
    if (id === undefined || !this.#isAtEnd) return;
    this.#window.show(id);
    this.#goal = { id: 'unread', isFocused: false };
  }

  #say(words: string): void {
    this.#said = words;
    this.#host.requestUpdate();
  }

  /** Whether the reader is at the end; a frame that has just changed its height says nothing of where they want to be. */
  #look(log: HTMLElement): void {
    if (log.clientHeight === this.#heightPx) this.#isAtEnd = this.#window.isNewest && ScrollPlace.isAtEnd(log);
  }

  #settle(log: HTMLElement): void {
    [this.#topPx, this.#heightPx] = [log.scrollTop, log.clientHeight];
  }

  #reach(log: HTMLElement, { id, isFocused }: { id: string; isFocused: boolean }): void {
    this.#goal = undefined;
    const row = log.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    if (!row) return;
    // by hand: the browser would scroll the page around it too
    log.scrollTop += row.getBoundingClientRect().top - log.getBoundingClientRect().top;
    this.#settle(log);
    const isAtEnd = this.#window.isNewest && ScrollPlace.isAtEnd(log);
    if (isAtEnd !== this.#isAtEnd) {
      this.#isAtEnd = isAtEnd;
      this.#again();
    }
    if (!isFocused) return;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  }

  /** Takes older or newer rows into the window before the reader comes to its end. */
  #move(log: HTMLElement): void {
    if (this.#isNear(log) === 'top') this.#window.up();
    if (this.#isNear(log) === 'bottom') this.#window.down();
  }

  /** Which end of the window is half a frame away or less, with more rows behind it. */
  #isNear({ scrollTop, clientHeight, scrollHeight }: Element): 'top' | 'bottom' | undefined {
    if (this.#isAtEnd) return undefined;
    if (scrollTop < clientHeight / 2 && !this.#window.isOldest) return 'top';
    return scrollHeight - scrollTop - clientHeight < clientHeight / 2 && !this.#window.isNewest ? 'bottom' : undefined;
  }

  /** Where the rows still end in sight of the reader, no scrolling of theirs might ask for more. */
  #widen(log: HTMLElement): void {
    if (!this.#isNear(log) || this.#moves >= mostMoves) return;
    this.#moves += 1;
    this.#again();
  }

  /** Draws once more, after this drawing. */
  #again(): void {
    queueMicrotask(() => { this.#host.requestUpdate(); });
  }

  readonly #onScroll = (): void => {
    const log = this.#log;
    if (!log || log.scrollTop === this.#topPx) return;
    const isUp = log.scrollTop < this.#topPx;
    const wasAtEnd = this.#isAtEnd;
    this.#look(log);
    this.#settle(log);
    this.#moves = 0;
    const { hasOlder, isLoading } = this.#parts.state();
    if (isUp && log.scrollTop < log.clientHeight / 2 && this.#window.isOldest && hasOlder && !isLoading) this.#parts.older();
    if (wasAtEnd !== this.#isAtEnd || this.#isNear(log)) this.#host.requestUpdate();
  };

  #observe(log: HTMLElement): void {
    this.#resized.disconnect();
    this.#resized.observe(log);
    this.#observed = log;
  }

  #onResize(): void {
    const log = this.#log;
    if (!log) return;
    if (this.#isAtEnd) log.scrollTop = log.scrollHeight;
    this.#settle(log);
  }
}
