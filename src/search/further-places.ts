import type { Place } from '../protocol/group.ts';
import type { Point } from './coordinates.ts';
import { Growing, growing } from './growing.ts';
import type { Finesse } from './text-column.ts';

const hasPoint = ({ latitude, longitude }: Partial<Point>): boolean => latitude !== undefined && longitude !== undefined;

/** The place of a row that stands for it among others: the first whose point is known. */
export const firstPlace = (places: readonly Place[]): Place | undefined => places.find(hasPoint);

/** Where else the few rows are that can be gone to in several places. */
export class FurtherPlaces {
  readonly #points = new Growing(new Float32Array(0));
  /** The row of each point. */
  readonly #rows = growing();

  /** Adds the places of a row. */
  add(row: number, places: readonly Place[]): void {
    for (const { latitude = NaN, longitude = NaN } of places.filter(hasPoint).slice(1)) {
      this.#points.push(latitude);
      this.#points.push(longitude);
      this.#rows.push(row);
    }
  }

  /** Measures how far the nearest place of each row is, given what measures one point of each. */
  distances(measure: Finesse['distances']): Finesse['distances'] {
    return (from, points) => {
      const [first, others] = [measure(from, points), measure(from, this.#points)];
      const nearest = new Map<number, number>();
      for (let at = 0; at < this.#rows.length; at += 1) {
        const row = this.#rows.at(at);
        nearest.set(row, Math.min(nearest.get(row) ?? first(row), others(at)));
      }
      return row => nearest.get(row) ?? first(row);
    };
  }
}
