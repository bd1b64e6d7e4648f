import type { Row } from './row.ts';

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The instant, or bare date, of a fact as ISO 8601 in UTC. A time without an offset is taken as UTC; impossible years are dropped. */
export function readInstant(row: Row, field: string): string | undefined {
  const value = row.raw(field);
  return value === undefined ? undefined : row.kept(normalised(plainValue(value)), field, value, 'a date');
}

/** Extended JSON wraps its dates: `{"$date": …}`. */
function plainValue(value: unknown): unknown {
  const date = typeof value === 'object' && value !== null && '$date' in value ? value.$date : value;
  const long = typeof date === 'object' && date !== null && '$numberLong' in date && typeof date.$numberLong === 'string' ? Number(date.$numberLong) : date;
  return typeof long === 'number' && Math.abs(long) < 8e15 ? new Date(long).toISOString() : long;
}

function normalised(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const found = written.exec(value.trim());
  if (!found) return undefined;
  const [, day = '', time, offset = 'Z'] = found;
  const year = Number(day.slice(0, 4));
  // years outside are marks for "never" and "always", not dates
  if (year < 1900 || year > 2200) return undefined;
  let iso = day;
  if (time !== undefined) iso += offset === 'Z' ? `T${time}Z` : `T${time}${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const instant = Date.parse(iso);
  // a day that does not exist moves to another one: 31 February
  if (Number.isNaN(instant) || Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day) return undefined;
  return time !== undefined && offset !== 'Z' ? new Date(instant).toISOString() : iso;
}
