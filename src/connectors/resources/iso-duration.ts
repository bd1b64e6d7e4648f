import { minutesOfDay } from '../reading/minutes.ts';

const written = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i;

/** Minutes of an ISO 8601 duration of weeks, days and times, `PT1H30M`; undefined where it is none, or nothing. */
export function isoMinutes(value: unknown): number | undefined {
  const found = typeof value === 'string' ? written.exec(value.trim()) : null;
  if (!found) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map(part => Number((part as string | undefined) ?? 0));
  const sum = (weeks * 7 + days) * minutesOfDay + hours * 60 + minutes + Math.ceil(seconds / 60);
  return sum > 0 ? sum : undefined;
}
