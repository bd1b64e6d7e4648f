import type { Zone } from '../time/zones.ts';
import type { MeetingShapes } from './meeting-shapes.ts';
import { orderBy, orderOf, type RowOrder } from './search-index.ts';
import { shownTimes, type ShownTimes } from './shown-times.ts';
import { slotBit } from './week-slots.ts';

/** Shapes computed at a time: a few milliseconds also where each is the first to ask for its zone. */
const step = 8;
const minuteMs = 60_000;
/** In minutes since 1970. */
const never = 2 ** 30;

/** When all rows meet, as seen in one displayed zone. `update` before use; what it says then holds until the next meeting ends. */
export class GroupTimes {
  /** Displayed weekday and part of the day of each row's meetings, as a grid of 7 x 4 bits. */
  bits: Uint32Array = new Uint32Array(0);
  /** Rows by their next start; by appointment, ended and suspended ones last. */
  order: RowOrder = orderOf(this.bits);
  /** By shape. */
  readonly #shown: ShownTimes[] = [];
  readonly #meetings: MeetingShapes;
  readonly #zone: Zone;
  #firstEnd = -Infinity;
  #updatedAt = Infinity;

  constructor(meetings: MeetingShapes, zone: Zone) {
    this.#meetings = meetings;
    this.#zone = zone;
  }

  /** Moves on to a moment, in small steps: only what has ended since is computed anew. */
  *update(now: number): Generator<void> {
    const { shapes, rows } = this.#meetings;
    const shown = this.#shown;
    // A clock set back may bring back what has ended.
    if (now < this.#updatedAt) shown.length = 0;
    else if (now < this.#firstEnd && rows === this.bits.length) return;
    this.#firstEnd = Infinity;
    for (const [shape, meeting] of shapes.entries()) {
      let times = shown[shape];
      if (!times || times.end <= now) {
        shown[shape] = times = shownTimes(meeting, this.#zone, now);
        if (shape % step === 0) yield;
      }
      this.#firstEnd = Math.min(this.#firstEnd, times.end);
    }
    this.#updatedAt = now;
    this.bits = this.bitsOf(() => true);
    yield;
    this.order = this.#byStart();
  }

  /** Moves on to a moment at once. */
  refresh(now: number): void {
    const steps = this.update(now);
    while (!steps.next().done);
  }

  /** The bits of those meetings of each row whose displayed start counts. */
  bitsOf(counts: (slot: number) => boolean): Uint32Array {
    const byShape = Uint32Array.from(this.#shown, ({ slots }) => slots.reduce((bits, slot) => (counts(slot) ? bits | slotBit(slot) : bits), 0));
    const bits = new Uint32Array(this.#meetings.rows);
    this.#meetings.visit((row, shape) => { bits[row] = (bits[row] ?? 0) | (byShape[shape] ?? 0); });
    return bits;
  }

  /** Tells of each row whether a meeting is on, or begins within so many minutes. Never for one whose zone is unknown. */
  on(now: number, withinMinutes: number): Uint8Array {
    const latest = now + withinMinutes * minuteMs;
    const on = new Uint8Array(this.#meetings.rows);
    this.#meetings.visit((row, shape, isSuspended) => {
      const shown = this.#shown[shape];
      if (shown?.sure && !isSuspended && shown.start <= latest && shown.end > now) on[row] = 1;
    });
    return on;
  }

  #byStart(): RowOrder {
    const starts = new Float64Array(this.bits.length).fill(never);
    this.#meetings.visit((row, shape, isSuspended) => {
      if (!isSuspended) starts[row] = Math.min(starts[row] ?? 0, Math.floor((this.#shown[shape]?.start ?? Infinity) / minuteMs));
    });
    return orderBy(starts);
  }
}
