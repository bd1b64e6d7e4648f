import type { Group } from '../protocol/group.ts';
import type { Meeting } from '../protocol/meeting.ts';
import { needsRules } from '../time/weekly.ts';
import { growing } from './growing.ts';

const keyOf = (meeting: Meeting): string =>
  [meeting.time, meeting.minutes, meeting.timeZone, meeting.rrule, meeting.startDate, meeting.exceptions.join(), meeting.extra.join()].join('|');

/** The meetings of all rows. Thousands of rows meet by the same rule at the same time, so each such shape is kept and computed once. */
export class MeetingShapes {
  readonly shapes: Meeting[] = [];
  /** True where a meeting does more than come every week: only `time/rules.ts` can tell when. */
  needsRules = false;
  readonly #ids = new Map<string, number>();
  readonly #rowStarts = growing();
  readonly #rowShapes = growing();
  readonly #suspended = growing();

  /** How many rows were added. */
  get rows(): number {
    return this.#rowStarts.length;
  }

  add({ schedule, attendance }: Group): void {
    this.#rowStarts.push(this.#rowShapes.length);
    this.#suspended.push(attendance === 'suspended' ? 1 : 0);
    for (const meeting of schedule) this.#rowShapes.push(this.#intern(meeting));
  }

  /** True where the group is not meeting for the time being. */
  isSuspended(row: number): boolean {
    return this.#suspended.at(row) === 1;
  }

  /** Where the shapes of a row begin; those of the last one end where the next would begin. */
  start(row: number): number {
    return row < this.#rowStarts.length ? this.#rowStarts.at(row) : this.#rowShapes.length;
  }

  shapeAt(index: number): number {
    return this.#rowShapes.at(index);
  }

  #intern(meeting: Meeting): number {
    const key = keyOf(meeting);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.shapes.push(meeting) - 1;
      this.#ids.set(key, id);
      this.needsRules ||= needsRules(meeting);
    }
    return id;
  }
}
