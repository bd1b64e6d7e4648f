import type { LogEvent } from './log-event.ts';
import { gapsIn } from './room-log.ts';
import { SaidAbout } from './said-about.ts';
import type { Gone, Message, MessageRow, OwnOutgoing, Quoted, TimelineRow } from './timeline-row.ts';

/** What a room is shown from. */
export interface TimelineParts {
  /** In the order of the log. */
  events: readonly LogEvent[];
  /** What waits in the outbox of this room. */
  outgoing: readonly OwnOutgoing[];
  /** Whose device this is. */
  me: string | undefined;
  /** The day of an instant where the reader is, in a form that sorts: `2026-11-26`. */
  dayOf: (instant: string) => string;
}

/** Rows of a room: its log, then what is on its way. Pure: the same parts make the same rows. */
export const timelineOf = (parts: TimelineParts): TimelineRow[] => new Timeline(parts).rows();

/** What says nothing about other rows. */
const plain = new Set<string>(['message', 'join', 'leave', 'notice'] satisfies LogEvent['kind'][]);

/**
 * The same rows by less work, where nothing but more was said at the end: a lively room is not read from its first message for each that
 * comes. `before`: events that nothing was changed in since. Undefined where that cannot be done.
 */
export function continued(before: { events: readonly LogEvent[]; rows: readonly TimelineRow[] }, parts: TimelineParts): TimelineRow[] | undefined {
  const { events, outgoing } = parts;
  const last = before.events.at(-1);
  const more = events.slice(before.events.length);
  const shown = before.events.findLast(({ kind }) => plain.has(kind));
  if (!last || !shown || outgoing.length > 0 || before.rows.at(-1)?.row === 'gone') return undefined;
  if (more.some((event, at) => event.seq !== last.seq + 1 + at || !plain.has(event.kind) || (event.kind === 'message' && event.replyTo !== undefined))) return undefined;
  // after the last that is shown, for its day: it and the mark of that day are there already
  const rows = timelineOf({ ...parts, events: [{ ...shown, seq: last.seq }, ...more] });
  return [...before.rows, ...rows.slice(rows.findIndex(({ row }) => row !== 'day') + 1)];
}

class Timeline {
  readonly #parts: TimelineParts;
  readonly #bySeq: ReadonlyMap<number, LogEvent>;
  readonly #outgoing: readonly OwnOutgoing[];
  readonly #about: SaidAbout;

  constructor(parts: TimelineParts) {
    const { events, outgoing, me } = parts;
    this.#parts = parts;
    this.#bySeq = new Map(events.map(event => [event.seq, event]));
    // whichever comes first, the log or the answer: what the log shows is no longer on its way
    const arrived = new Set(events.map(event => ('key' in event ? event.key : undefined)));
    this.#outgoing = outgoing.filter(({ key }) => !arrived.has(key));
    this.#about = new SaidAbout(events, this.#outgoing, me);
  }

  rows(): TimelineRow[] {
    const { events, dayOf } = this.#parts;
    const gaps = new Map(gapsIn(events).map(gap => [gap.before, gap]));
    const rows: TimelineRow[] = [];
    let lastDay = '';
    for (const event of events) {
      const gap = gaps.get(event.seq);
      if (gap) rows.push({ row: 'gap', id: `gap${String(gap.after)}`, ...gap });
      const row = this.#rowOf(event);
      if (!row) continue;
      const day = 'at' in event ? dayOf(event.at) : lastDay;
      if (day > lastDay) rows.push({ row: 'day', id: `day${day}`, day: lastDay = day });
      else if (isLongBefore(day, lastDay)) rows.push({ row: 'day', id: `day${day} ${String(event.seq)}`, day: lastDay = day });
      const above = rows.at(-1);
      if (row.row === 'gone' && above?.row === 'gone' && above.why === row.why) above.count += 1;
      else rows.push(row);
    }
    return [...rows, ...this.#outgoing.flatMap(item => this.#onItsWay(item))];
  }

  #rowOf(event: LogEvent): TimelineRow | undefined {
    const id = `e${String(event.seq)}`;
    switch (event.kind) {
      case 'message':
        return this.#messageRow(event, id);
      case 'join':
      case 'leave':
        return { row: event.kind, id, at: event.at, author: event.author, mine: this.#isMine(event) };
      case 'notice':
        return { row: 'notice', id, seq: event.seq, at: event.at, notice: event.notice, target: event.target, about: event.about };
      case 'withheld':
      case 'erased':
      case 'unknown':
        return { row: 'gone', id, why: event.kind, count: 1 };
      default:
        return undefined; // says something about another row
    }
  }

  #messageRow(message: Message, id: string): MessageRow {
    const { seq, at, key, author, card, welcome, replyTo } = message;
    return {
      row: 'message', id: key ?? id, seq, at, author, mine: this.#isMine(message), card, welcome, ...this.#about.words(message),
      quoted: this.#quoted(replyTo), reactions: this.#about.reactions(seq), changes: this.#about.changes(seq),
    };
  }

  #onItsWay(item: OwnOutgoing): MessageRow[] {
    const { key, content } = item;
    if (content.kind !== 'message') return [];
    const { body, contentNotes, card, welcome, replyTo } = content;
    return [{ row: 'message', id: key, mine: true, body, contentNotes, card, welcome, edited: false, quoted: this.#quoted(replyTo), reactions: [], outgoing: item, changes: [] }];
  }

  #quoted(seq: number | undefined): Quoted | undefined {
    if (seq === undefined) return undefined;
    const target = this.#bySeq.get(seq);
    if (target?.kind === 'message') {
      const { body, contentNotes } = this.#about.words(target);
      return { seq, author: target.author, mine: this.#isMine(target), body, contentNotes };
    }
    return { seq, gone: target && isGone(target.kind) ? target.kind : 'elsewhere' };
  }

  #isMine({ author, key }: { author?: { id: string }; key?: string }): boolean {
    return key !== undefined || (author !== undefined && author.id === this.#parts.me);
  }
}

const isGone = (kind: string): kind is Gone => kind === 'withheld' || kind === 'erased' || kind === 'unknown';

const dayMs = 86_400_000;

/** Whether a day is more than one before another: two clocks may differ around midnight, and one that is a day and more ahead is wrong. */
const isLongBefore = (day: string, other: string): boolean => day !== other && Date.parse(other) - Date.parse(day) > dayMs;
