import type { Meeting } from '../../protocol/meeting.ts';
import type { ReadDays } from './days.ts';
import { none } from './gather.ts';
import { clockText, minutesOf, minutesOfDay } from './minutes.ts';
import type { Row } from './row.ts';

/** How long a meeting is taken to last where the feed does not tell. */
const usualMinutes = 60;
const ruleDays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Where and how a format keeps the facts of a schedule. */
export interface ScheduleFields {
  day: string;
  readDays: ReadDays;
  time: string;
  zone: string;
  /** Length in minutes of a meeting that starts at this minute of its day; undefined where the row does not tell. */
  length: (row: Row, start: number) => number | undefined;
  /** Whether a zone of this name exists. */
  isZone?: (name: string) => boolean;
}

/** What a whole feed shares when its schedules are read. */
export class ScheduleReader {
  readonly #fields: ScheduleFields;

  constructor(fields: ScheduleFields) {
    this.#fields = fields;
  }

  /**
   * Weekly meetings, one for each day; empty = by appointment. Sets the row aside where a day or time is named that
   * cannot be read: shown without it, the group would look like one by appointment.
   */
  read(row: Row): Meeting[] {
    const { day, readDays, time } = this.#fields;
    const days = row.needs(readDays(row.raw(day)), day, 'a day');
    const start = this.start(row);
    if (start !== undefined && days.length > 0) {
      const meeting = this.meeting(row, start);
      return days.map(weekday => ({ ...meeting, rrule: `FREQ=WEEKLY;BYDAY=${ruleDays[weekday] ?? ''}` }));
    }
    if (start !== undefined || days.length > 0) row.drop(start === undefined ? day : time, 'a day without a time, or a time without a day: shown as by appointment');
    return none;
  }

  /** Start in minutes since midnight; undefined where none is named. */
  start(row: Row): number | undefined {
    const { time } = this.#fields;
    const start = minutesOf(row.raw(time));
    return row.raw(time) === undefined ? undefined : row.needs(start === minutesOfDay ? undefined : start, time, 'a time');
  }

  /** A meeting with its time, length and zone, which may be a retired one; no zone where the feed names none that exists. */
  meeting(row: Row, start: number): Meeting {
    const { zone, isZone, length } = this.#fields;
    let minutes = length(row, start);
    if (minutes === undefined) {
      row.guessedLengths++;
      minutes = usualMinutes;
    }
    const name = row.text(zone);
    const timeZone = row.kept(name !== undefined && isZone?.(name) === false ? undefined : name, zone, 'a time zone');
    return { startDate: undefined, time: clockText(start), minutes, timeZone, rrule: undefined, exceptions: none, extra: none };
  }
}
