import type { Meeting } from '../../protocol/meeting.ts';
import { clockMinutes, clockText, lengthMinutes, minutesOfDay } from './clock.ts';
import type { ReadDays } from './days.ts';
import { none } from './gather.ts';
import { quoted, type Row } from './row.ts';

/** How long a meeting is taken to last where the feed does not tell. */
const usualMinutes = 60;
const ruleDays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** Where a format keeps the facts of a schedule. */
export interface ScheduleFields {
  day: string;
  time: string;
  end?: string;
  length?: string;
  zone: string;
}

/** What a whole feed shares when its schedules are read. */
export class ScheduleReader {
  /** Meetings met so far whose length the feed does not tell. */
  guessedLengths = 0;
  readonly #fields: ScheduleFields;
  readonly #readDays: ReadDays;
  /** Zones met so far, and whether they are known here: asking costs more than reading the row. */
  readonly #zones = new Map<string, boolean>();

  constructor(fields: ScheduleFields, readDays: ReadDays) {
    this.#fields = fields;
    this.#readDays = readDays;
  }

  /**
   * Weekly meetings, one for each day; empty = by appointment. Sets the row aside where a day or time is named that
   * cannot be read: shown without it, the group would look like one by appointment.
   */
  read(row: Row): Meeting[] {
    const { day, time } = this.#fields;
    const days = this.#readDays(row.raw(day)) ?? row.refuse(day, `${quoted(row.raw(day))} is not a day`);
    const start = this.start(row);
    if (days.length === 0 || start === undefined) {
      if (days.length > 0) row.drop(day, 'a day without a time: shown as by appointment');
      else if (start !== undefined) row.drop(time, 'a time without a day: shown as by appointment');
      return none;
    }
    const shared = { time: clockText(start), minutes: this.length(row, start), timeZone: this.zone(row), startDate: undefined, exceptions: none, extra: none };
    return days.map(weekday => ({ ...shared, rrule: `FREQ=WEEKLY;BYDAY=${ruleDays[weekday] ?? ''}` }));
  }

  /** Start in minutes since midnight; undefined where none is named. */
  start(row: Row): number | undefined {
    const { time } = this.#fields;
    const given = row.raw(time);
    if (given === undefined) return undefined;
    const start = clockMinutes(given);
    return start === undefined || start === minutesOfDay ? row.refuse(time, `${quoted(given)} is not a time`) : start;
  }

  /** Minutes from start to end; an end before the start is on the next day. */
  length(row: Row, start: number): number {
    const { end, length } = this.#fields;
    const lengthGiven = length === undefined ? undefined : row.raw(length);
    if (length !== undefined && lengthGiven !== undefined && lengthGiven !== 0 && lengthGiven !== '00:00:00') {
      const minutes = lengthMinutes(lengthGiven);
      if (minutes !== undefined) return minutes;
      row.drop(length, `${quoted(lengthGiven)} is not a length`);
    }
    const endGiven = end === undefined ? undefined : row.raw(end);
    if (end === undefined || endGiven === undefined) return this.#usual();
    const until = clockMinutes(endGiven);
    if (until === undefined) row.drop(end, `${quoted(endGiven)} is not a time`);
    if (until === undefined || until === start) return this.#usual();
    return until > start ? until - start : until + minutesOfDay - start;
  }

  #usual(): number {
    this.guessedLengths++;
    return usualMinutes;
  }

  /** The zone as the feed names it, retired names too; undefined where it names none that exists. */
  zone(row: Row): string | undefined {
    const { zone } = this.#fields;
    const name = row.text(zone);
    if (name === undefined) return undefined;
    let known = this.#zones.get(name);
    if (known === undefined) this.#zones.set(name, known = isZone(name));
    return row.kept(known ? name : undefined, zone, name, 'a time zone');
  }
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
