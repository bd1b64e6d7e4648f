import type { Row } from '../reading/row.ts';

const dayMs = 86_400_000;
const written = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/;
/** Years beyond these stand for "always" and "never". */
const firstYear = 1900;
const lastYear = 2200;

/** The calendar day that a date or a date with a time begins with, as written; undefined where there is no such day. */
export function dayText(value: unknown): string | undefined {
  const [, year, month, day] = (typeof value === 'string' ? written.exec(value.trim()) : undefined) ?? [];
  if (year === undefined) return undefined;
  const text = `${year}-${month ?? ''}-${day ?? ''}`;
  const ms = Date.parse(`${text}T00:00Z`);
  // engines differ on whether a day that does not exist is another one
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? text : undefined;
}

/** A day that the row cannot do without once it names one. A year that stands for "always" or "never" is none. */
export function neededDay(row: Row, field: string): string | undefined {
  if (row.raw(field) === undefined) return undefined;
  const day = row.needs(dayText(row.raw(field)), field, 'a date (YYYY-MM-DD)');
  return Number(day.slice(0, 4)) < firstYear || Number(day.slice(0, 4)) > lastYear ? undefined : day;
}

/** The day so many days later. */
export const dayAfter = (day: string, days = 1): string => new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** How many days lie between two, the first before the second. */
export const daysBetween = (first: string, last: string): number => (Date.parse(`${last}T00:00Z`) - Date.parse(`${first}T00:00Z`)) / dayMs;

/** Every day from one to another, at most so many. */
export function daysFrom(first: string, last: string, most: number): string[] {
  const count = Math.min(daysBetween(first, last) + 1, most);
  return Array.from({ length: Math.max(count, 0) }, (_, at) => dayAfter(first, at));
}

/** The weekday of a day; 0 = Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay();
