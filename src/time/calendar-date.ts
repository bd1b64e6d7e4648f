import { remembered } from './remembered.ts';

const dayMs = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD` date. */
export function dayOf(date: string): number {
  return Date.parse(date) / dayMs;
}

/** The `YYYY-MM-DD` date of a day number. */
export const dateOf = remembered((day: number) => new Date(day * dayMs).toISOString().slice(0, 10));

/** The weekday of a day number; 0 = Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Minutes since midnight of an `HH:MM` time. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The `HH:MM` time of minutes since midnight. */
export function clockOf(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(11, 16);
}
