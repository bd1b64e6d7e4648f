import type { TimelineRow } from '../../../client/chat/timeline-row.ts';
import { nodesOf } from './row-nodes.ts';

/** What is in the page at once; the rest of a widget's 1,200 elements is for all around the rows. */
const mostNodes = 960;

/** The rows of a room that are in the page: a window that moves along all rows, and never holds more elements than a page bears. */
export class TimelineWindow {
  readonly #most: number;
  #all: readonly TimelineRow[] = [];
  #from = 0;
  #to = 0;

  constructor(most = mostNodes) {
    this.#most = most;
  }

  /** The rows in the window. */
  get rows(): readonly TimelineRow[] {
    return this.#all.slice(this.#from, this.#to);
  }

  /** Whether nothing older was read. */
  get isOldest(): boolean {
    return this.#from === 0;
  }

  get isNewest(): boolean {
    return this.#to === this.#all.length;
  }

  /** Takes the rows as they are now, and stays with those it showed; `follow` goes on to the newest. Its time does not grow with the room. */
  take(all: readonly TimelineRow[], follow: boolean): void {
    if (all === this.#all) {
      if (follow) this.toNewest();
      return;
    }
    const shown = this.rows;
    const grown = all.length - this.#all.length;
    const places = shown.map(({ id }, at) => placeOf(all, id, this.#from + at, grown));
    const first = places.find(place => place >= 0);
    const last = places.findLast(place => place >= 0);
    this.#all = all;
    if (first === undefined || last === undefined || follow) {
      this.toNewest();
      return;
    }
    [this.#from, this.#to] = [first, last + 1];
    this.#trim();
  }

  toNewest(): void {
    this.#to = this.#all.length;
    this.#from = this.#reach(this.#to, -1, this.#most);
  }

  /** Goes a third of its size towards older rows, and lets go of as much at its other end. */
  up(): void {
    this.#from = this.#reach(this.#from, -1, this.#most / 3);
    this.#trim();
  }

  /** The same towards newer ones. */
  down(): void {
    this.#to = this.#reach(this.#to, 1, this.#most / 3);
    this.#from = Math.max(this.#from, this.#reach(this.#to, -1, this.#most));
  }

  /** Moves to where this row is, a third of the window before it. False where there is none. */
  show(id: string): boolean {
    const at = this.#all.findIndex(row => row.id === id);
    if (at < 0) return false;
    if (at >= this.#from && at < this.#to) return true;
    this.#from = this.#reach(at, -1, this.#most / 3);
    this.#to = this.#reach(this.#from, 1, this.#most);
    return true;
  }

  #trim(): void {
    this.#to = Math.min(this.#to, this.#reach(this.#from, 1, this.#most));
  }

  /** How far from a border so many elements go; one row at least. */
  #reach(border: number, step: 1 | -1, nodes: number): number {
    let at = border;
    for (let left = nodes; ; at += step) {
      const row = this.#all[step > 0 ? at : at - 1];
      if (!row) return at;
      left -= nodesOf(row);
      if (left < 0 && at !== border) return at;
    }
  }
}

/** Where a row is now: mostly where it was, or as much further as the room has grown before it. */
function placeOf(all: readonly TimelineRow[], id: string, before: number, grown: number): number {
  for (const place of [before, before + grown]) if (all[place]?.id === id) return place;
  return all.findIndex(row => row.id === id);
}
