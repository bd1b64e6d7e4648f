import { dateFormat } from './dates.ts';

/** A calendar day of an instant or a bare date: "21 November 2026". */
export const dayName = (tag: string, isoDate: string): string =>
  dateFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(isoDate));

/** How long ago, in one round unit: "3 weeks ago". */
export function age(tag: string, atMs: number, nowMs: number): string {
  const minutes = (atMs - nowMs) / 60_000;
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [['minute', 60], ['hour', 24], ['day', 7], ['week', 4.35], ['month', 12], ['year', Infinity]];
  let value = minutes;
  for (const [unit, size] of steps) {
    if (Math.abs(value) < size || size === Infinity) return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(Math.round(value), unit);
    value /= size;
  }
  return '';
}
