import { weekdayNames } from '../../../src/time/weekly.ts';

const dayMs = 86_400_000;

/** A calendar date so many days from a moment, in UTC. */
export const dateFrom = (now: number, days: number): string => new Date(now + days * dayMs).toISOString().slice(0, 10);

/** An instant so many days from a moment, to the minute. */
export const instantFrom = (now: number, days: number): string => `${new Date(now + days * dayMs).toISOString().slice(0, 16)}:00Z`;

/** The first date, from so many days from a moment on, that is this weekday (0 = Sunday, as in `weekdayNames`). */
export function weekdayFrom(now: number, days: number, weekday: number): string {
  const first = new Date(now + days * dayMs).getUTCDay();
  return dateFrom(now, days + ((weekday - first + 7) % 7));
}

/** `MO` for a weekday's number. */
export const dayCode = (weekday: number): string => weekdayNames[weekday] ?? 'SU';
