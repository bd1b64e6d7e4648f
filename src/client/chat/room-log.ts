import { Erasures } from './erasures.ts';
import type { LogEvent } from './log-event.ts';

/** Numbers that are missing between two that are there. */
export interface Gap {
  after: number;
  before: number;
}

/** What is had of one room's log: each event once and in order, however they came, and nothing of what was erased. */
export class RoomLog {
  readonly #held = new Map<number, LogEvent>();
  readonly #erasures = new Erasures();
  #events: readonly LogEvent[] | undefined;
  #stretch = {};

  /** Takes events in. One that comes again is newer than the one that is had, but what is erased stays so. */
  take(events: Iterable<LogEvent>): void {
    let takesAway = false;
    const had = this.#events;
    const came = [...events];
    for (const event of came) {
      takesAway = this.#erasures.note(event) || takesAway;
      // what is shown again is a gap until it is read
      if (event.kind === 'hide' && event.off && !this.#erasures.isHidden(event.target) && this.#held.get(event.target)?.kind === 'withheld') this.#held.delete(event.target);
      const held = this.#held.get(event.seq)?.kind ?? 'unknown';
      if (held === 'unknown' || (held !== 'erased' && event.kind !== 'unknown')) this.#held.set(event.seq, this.#erasures.applied(event));
    }
    if (takesAway) for (const [seq, event] of this.#held) this.#held.set(seq, this.#erasures.applied(event));
    const onlyGrew = !takesAway && had !== undefined && follows(had, came);
    if (!onlyGrew) this.#stretch = {};
    this.#events = onlyGrew ? [...had, ...came.flatMap(({ seq }) => this.#held.get(seq) ?? [])] : undefined;
  }

  /** Another one whenever anything else happened than that more came at the end. */
  get stretch(): object {
    return this.#stretch;
  }

  /** In the order of the log. */
  get events(): readonly LogEvent[] {
    this.#events ??= [...this.#held.values()].sort((one, other) => one.seq - other.seq);
    return this.#events;
  }

  get gaps(): Gap[] {
    return gapsIn(this.events);
  }

  /** Number up to which nothing is missing since the first that is there; 0 where there is none. */
  get position(): number {
    return this.gaps[0]?.after ?? this.events.at(-1)?.seq ?? 0;
  }
}

/** Whether all of these come after the others, in order: the usual case, in which nothing has to be sorted. */
const follows = (had: readonly LogEvent[], came: readonly LogEvent[]): boolean => came.every(({ seq }, at) => seq > ((at === 0 ? had.at(-1) : came[at - 1])?.seq ?? 0));

/** What is missing between events that are in order. */
export function gapsIn(events: readonly LogEvent[]): Gap[] {
  return events.flatMap(({ seq }, at) => {
    const after = events[at - 1]?.seq ?? seq - 1;
    return seq > after + 1 ? [{ after, before: seq }] : [];
  });
}
