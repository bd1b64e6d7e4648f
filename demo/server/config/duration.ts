import * as v from 'valibot';

const days: Record<string, number> = { Y: 365, M: 30, W: 7, D: 1 };
const dayMs = 86_400_000;

/** Milliseconds of an ISO 8601 duration of years, months, weeks and days (a month is 30 days, a year 365); undefined of anything else. */
export function durationMs(text: string): number | undefined {
  if (!/^P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/.test(text)) return undefined;
  let sum = 0;
  for (const [, count, unit = ''] of text.matchAll(/(\d+)([YMWD])/g)) sum += Number(count) * (days[unit] ?? 0);
  return sum * dayMs;
}

/** A duration as a configuration writes it. */
export const Duration = v.pipe(v.string(), v.check(text => durationMs(text) !== undefined, 'is no ISO 8601 duration of days, weeks, months or years: P180D'));
