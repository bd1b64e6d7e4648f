import type { Zone } from '../time/zones.ts';
import { Scratch } from './growing.ts';
import type { MeetingShapes } from './meeting-shapes.ts';
import { orderOf, type RowOrder } from './search-index.ts';
import { dayMinutes, shownTimes, slotBit, type ShownTimes } from './shown-times.ts';

/** Shapes computed at a time: a few milliseconds, also where each asks for a zone of its own. */
const step = 60;
const minuteMs = 60_000;

/** When all rows meet, as seen in one displayed zone. `update` before use; what it says then holds until the next meeting ends. */
export class GroupTimes {
  /** Displayed weekday and part of the day of each row's meetings, as a grid of 7 x 4 bits. */
  bits = new Uint32Array(0);
  /** Rows by their next start; by appointment, ended and suspended ones last. */
  order: RowOrder = orderOf(this.bits);
  readonly #shapes: MeetingShapes;
  readonly #zone: Zone;
  readonly #fallbackZone: Zone | undefined;
  readonly #shown: ShownTimes[] = [];
  readonly #between = new Scratch(new Uint32Array(0));
  #firstEnd = -Infinity;
  #updatedAt = Infinity;

  constructor(shapes: MeetingShapes, zone: Zone, fallbackZone?: Zone) {
    this.#shapes = shapes;
    this.#zone = zone;
    this.#fallbackZone = fallbackZone;
  }

  /** Moves on to a moment, in small steps: only what has ended since is computed anew. */
  *update(now: number): Generator<void> {
    const { shapes, rows } = this.#shapes;
    // A clock set back may bring back what has ended.
    if (now < this.#updatedAt) this.#shown.length = 0;
    else if (now < this.#firstEnd && rows === this.bits.length) return;
    for (let shape = 0, computed = 0; shape < shapes.length; shape += 1) {
      const meeting = shapes[shape];
      if (!meeting || (this.#shown[shape]?.end ?? 0) > now) continue;
      this.#shown[shape] = shownTimes(meeting, this.#zone, this.#fallbackZone, now);
      if ((computed += 1) % step === 0) yield;
    }
    this.#firstEnd = this.#shown.reduce((first, { end }) => Math.min(first, end), Infinity);
    this.#updatedAt = now;
    this.bits = this.#bitsOf(() => true, new Uint32Array(rows));
    yield;
    this.order = this.#sortRows();
  }

  /** Moves on to a moment at once. */
  refresh(now: number): void {
    const steps = this.update(now);
    while (!steps.next().done);
  }

  /** Start of the row's next or running meeting (epoch ms); Infinity where there is none. */
  nextStart(row: number): number {
    return this.#next(row)?.start ?? Infinity;
  }

  /** End of that meeting. */
  nextEnd(row: number): number {
    return this.#next(row)?.end ?? Infinity;
  }

  /** The bits of the meetings whose displayed start lies from one minute of the day to before another; reversed wraps over midnight. Valid until asked again. */
  bitsBetween(from: number, to: number): Uint32Array {
    const holds = (minutes: number): boolean => (from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to);
    return this.#bitsOf(slot => holds(slot % dayMinutes), this.#between.cleared(this.bits.length));
  }

  /** True where a meeting of the row is on, or begins within so many minutes. Never for one whose zone is unknown. */
  isOn(row: number, now: number, withinMinutes = 0): boolean {
    if (this.#shapes.isSuspended(row)) return false;
    const latest = now + withinMinutes * minuteMs;
    for (let at = this.#shapes.start(row), end = this.#shapes.start(row + 1); at < end; at += 1) {
      const shown = this.#shown[this.#shapes.shapeAt(at)];
      if (shown?.sure && shown.start <= latest && shown.end > now) return true;
    }
    return false;
  }

  #next(row: number): ShownTimes | undefined {
    let next: ShownTimes | undefined;
    if (this.#shapes.isSuspended(row)) return undefined;
    for (let at = this.#shapes.start(row), end = this.#shapes.start(row + 1); at < end; at += 1) {
      const shown = this.#shown[this.#shapes.shapeAt(at)];
      if (shown && !(next && next.start <= shown.start)) next = shown;
    }
    return next;
  }

  #bitsOf(counts: (slot: number) => boolean, bits: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
    const byShape = Uint32Array.from(this.#shown, ({ slots }) => slots.reduce((sum, slot) => (counts(slot) ? sum | slotBit(slot) : sum), 0));
    for (let row = 0; row < bits.length; row += 1) {
      let sum = 0;
      for (let at = this.#shapes.start(row), end = this.#shapes.start(row + 1); at < end; at += 1) sum |= byShape[this.#shapes.shapeAt(at)] ?? 0;
      bits[row] = sum;
    }
    return bits;
  }

  /** Sorts by counting: there are far fewer starts than rows. */
  #sortRows(): RowOrder {
    const starts = Float64Array.from(new Set(this.#shown.map(({ start }) => start))).sort();
    const ranks = new Map(Array.from(starts, (start, rank) => [start, rank]));
    const last = starts.length;
    const keys = Uint32Array.from(this.bits, (_, row) => ranks.get(this.nextStart(row)) ?? last);
    const next = new Uint32Array(last + 2);
    for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
    for (let key = 1; key <= last; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
    const rows = new Uint32Array(keys.length);
    keys.forEach((key, row) => {
      const place = next[key] ?? 0;
      next[key] = place + 1;
      rows[place] = row;
    });
    return orderOf(rows);
  }
}
