import type { Group } from '../protocol/group.ts';
import type { Meeting } from '../protocol/meeting.ts';
import { needsRules } from '../time/weekly.ts';
import { growing } from './growing.ts';

const keyOf = ({ time, minutes, timeZone, rrule, startDate, exceptions, extra }: Meeting): string => [time, minutes, timeZone, rrule, startDate, exceptions, extra].join('|');

/** The meetings of all rows. Thousands of rows meet by the same rule at the same time, so each such shape is kept and computed once. */
export class MeetingShapes {
  readonly shapes: Meeting[] = [];
  /** True where a meeting does more than come every week: only `time/rules.ts` can tell when. */
  needsRules = false;
  readonly #ids = new Map<string, number>();
  /** The shapes of all rows, row after row. */
  readonly #rowShapes = growing();
  /** Where the shapes of each row end; the last bit is set where the group is not meeting for the time being. */
  readonly #rowEnds = growing();

  /** How many rows were added. */
  get rows(): number {
    return this.#rowEnds.length;
  }

  add({ schedule, attendance }: Group): void {
    for (const meeting of schedule) {
      const key = keyOf(meeting);
      let id = this.#ids.get(key);
      if (id === undefined) {
        id = this.shapes.push(meeting) - 1;
        this.#ids.set(key, id);
        this.needsRules ||= needsRules(meeting);
      }
      this.#rowShapes.push(id);
    }
    this.#rowEnds.push(this.#rowShapes.length * 2 + Number(attendance === 'suspended'));
  }

  /** Tells each meeting of each row. */
  visit(visitor: (row: number, shape: number, isSuspended: boolean) => void): void {
    for (let row = 0, at = 0; row < this.#rowEnds.length; row += 1) {
      const end = this.#rowEnds.at(row);
      for (; at < end >> 1; at += 1) visitor(row, this.#rowShapes.at(at), end % 2 === 1);
    }
  }
}
