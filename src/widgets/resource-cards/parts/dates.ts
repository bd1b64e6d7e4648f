import { clockSpan, dateFormat } from '../../../i18n/dates.ts';
import type { Meeting } from '../../../protocol/meeting.ts';
import { occurrencesBetween, zoneOf } from '../../../time/occurrences.ts';
import { zoneNamed } from '../../../time/zones.ts';

const aheadMs = 366 * 86_400_000;
const dayMs = 86_400_000;
const mostDates = 5;

/** The next dates of an event in words, on its own wall where its zone is known. */
export function datesOf(schedule: readonly Meeting[], displayZone: string, now: number, tag: string): string[] {
  const display = zoneNamed(displayZone);
  const format = dateFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return schedule
    .flatMap(meeting => {
      const zone = zoneOf(meeting, display);
      const onWall = (instant: number): number => instant + (zone?.offsetMs(instant) ?? 0);
      return occurrencesBetween(meeting, now, now + aheadMs, display).slice(0, mostDates).map(({ start, end }) => ({ start, text: `${format.format(onWall(start))}, ${clockSpan(tag, onWall(start) % dayMs, onWall(end) % dayMs)}` }));
    })
    .sort((one, other) => one.start - other.start)
    .slice(0, mostDates)
    .map(({ text }) => text);
}
