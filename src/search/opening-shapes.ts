import type { Hours } from '../protocol/hours.ts';
import type { Resource } from '../protocol/resource.ts';
import { hoursNeedRules } from '../time/opening.ts';
import { growing } from './growing.ts';

/** All that decides when something is open: neither its own notes nor those of its openings. */
function keyOf({ timeZone, openings, closedOn }: Hours): string {
  const each = openings.map(({ time, minutes, timeZone: zone, rrule, startDate, exceptions, extra, validFrom, validTo }) => [time, minutes, zone, rrule, startDate, exceptions, extra, validFrom, validTo].join('|'));
  return [timeZone, closedOn, ...each].join(';');
}

/** The hours of all rows. Thousands of rows are open at the same hours, so each such shape is kept and computed once. */
export class OpeningShapes {
  readonly shapes: Hours[] = [];
  /** True where hours do more than come every week: only `time/rules.ts` can tell when. */
  needsRules = false;
  readonly #ids = new Map<string, number>();
  /** The shapes of all rows, row after row. */
  readonly #rowShapes = growing();
  /** Where the shapes of each row end. */
  readonly #rowEnds = growing();

  /** How many rows were added. */
  get rows(): number {
    return this.#rowEnds.length;
  }

  /** Adds the next row: open at its own hours, or where it names none, whenever one of the ways to reach it is. */
  add({ hours, channels }: Resource): void {
    const all = hours?.openings.length ? [hours] : channels.map(channel => channel.hours);
    for (const own of all) {
      if (!own || own.openings.length === 0) continue;
      const key = keyOf(own);
      let id = this.#ids.get(key);
      if (id === undefined) {
        id = this.shapes.push(own) - 1;
        this.#ids.set(key, id);
        this.needsRules ||= hoursNeedRules(own);
      }
      this.#rowShapes.push(id);
    }
    this.#rowEnds.push(this.#rowShapes.length);
  }

  /** One for each row of which some shape is set, else none. */
  rowsOf(isSet: Uint8Array): Uint32Array {
    const rows = new Uint32Array(this.rows);
    for (let row = 0, at = 0; row < rows.length; row += 1) {
      for (const end = this.#rowEnds.at(row); at < end; at += 1) if (isSet[this.#rowShapes.at(at)]) rows[row] = 1;
    }
    return rows;
  }
}
