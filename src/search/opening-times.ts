import { openingAt } from '../time/opening.ts';
import type { OpeningShapes } from './opening-shapes.ts';

/** Shapes computed at a time: a few milliseconds also where each is the first to ask for its zone. */
const step = 16;

/** Which rows are known to be open. `update` before use; what it says then holds until something opens or closes. */
export class OpeningTimes {
  /** One for each row that is open, else none. */
  rows: Uint32Array = new Uint32Array(0);
  readonly #shapes: OpeningShapes;
  /** By shape. */
  #isOpen = new Uint8Array(0);
  #holdsUntil = new Float64Array(0);
  #firstChange = -Infinity;
  #updatedAt = Infinity;

  constructor(shapes: OpeningShapes) {
    this.#shapes = shapes;
  }

  /** Moves on to a moment, in small steps: only answers that no longer hold are computed anew. */
  *update(now: number): Generator<void> {
    const { shapes, rows } = this.#shapes;
    // A clock set back may bring back what has changed since.
    if (now < this.#updatedAt || shapes.length !== this.#isOpen.length) {
      this.#isOpen = new Uint8Array(shapes.length);
      this.#holdsUntil = new Float64Array(shapes.length).fill(-Infinity);
    } else if (now < this.#firstChange && rows === this.rows.length) return;
    for (const [shape, hours] of shapes.entries()) {
      if (now < (this.#holdsUntil[shape] ?? 0)) continue;
      const { state, holdsUntil } = openingAt(hours, now);
      this.#isOpen[shape] = Number(state === 'open');
      this.#holdsUntil[shape] = holdsUntil;
      if (shape % step === 0) yield;
    }
    this.#firstChange = this.#holdsUntil.reduce((first, change) => Math.min(first, change), Infinity);
    this.#updatedAt = now;
    this.rows = this.#shapes.rowsOf(this.#isOpen);
  }

  /** Moves on to a moment at once. */
  refresh(now: number): void {
    const steps = this.update(now);
    while (!steps.next().done);
  }
}
