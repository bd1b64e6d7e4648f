import type { Hours, Opening } from '../../src/protocol/hours.ts';
import { openingAt } from '../../src/time/opening.ts';
import { zoneNamed } from '../../src/time/zones.ts';

/** One opening for tests: every weekday from nine to five, changed as a test needs. */
export function openingWith(changes: Partial<Opening> = {}): Opening {
  return { time: '09:00', minutes: 480, rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', exceptions: [], extra: [], ...changes };
}

/** Hours for tests, in Amsterdam unless another zone is given. */
export function hoursOf(openings: readonly Opening[], changes: Partial<Hours> = {}): Hours {
  return { timeZone: 'Europe/Amsterdam', openings: [...openings], closedOn: [], ...changes };
}

/** Open for so many hours from a time on some weekdays: `onDays('MO,TU', '09:00', 3)`. */
export function onDays(days: string, time: string, hours: number, changes: Partial<Opening> = {}): Opening {
  return openingWith({ time, minutes: Math.round(hours * 60), rrule: `FREQ=WEEKLY;BYDAY=${days}`, ...changes });
}

/** Round the clock, as contracts write it: seven days of 1440 minutes. */
export const roundTheClock: readonly Opening[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map(day => onDays(day, '00:00', 24));

/** The answer with its instants as ISO 8601 texts, without how long it holds. */
export function told(hours: Hours, instant: string, fallback?: string): Record<string, string> {
  const { holdsUntil: _, ...answer } = openingAt(hours, Date.parse(instant), fallback === undefined ? undefined : zoneNamed(fallback));
  const said = Object.entries(answer as Record<string, string | number | undefined>);
  return Object.fromEntries(said.flatMap(([name, fact]) => (fact === undefined ? [] : [[name, typeof fact === 'number' ? new Date(fact).toISOString().replace(':00.000Z', 'Z') : fact]])));
}

/** Until when an answer holds. */
export const holds = (hours: Hours, instant: string): number => openingAt(hours, Date.parse(instant)).holdsUntil;

/** What `told` says of each state. */
export const open = (until?: string): Record<string, string> => (until === undefined ? { state: 'open' } : { state: 'open', until });
export const closed = (next?: string, why?: string): Record<string, string> => ({ state: 'closed', ...(next !== undefined && { next }), ...(why !== undefined && { why }) });
export const unknown = (why: string): Record<string, string> => ({ state: 'unknown', why });
