import type { Row } from '../reading/row.ts';

const written = /^((?:19|2[01])\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/;

/** The instant, or bare date, of a fact as ISO 8601 in UTC. A time without an offset is taken as UTC; years far from ours are marks for "never" and "always", not dates. */
export function readInstant(row: Row, field: string, value = row.raw(field)): string | undefined {
  const [, day = '', time, offset = 'Z'] = (typeof value === 'string' ? written.exec(value.trim()) : undefined) ?? [];
  const instant = isoOf(time === undefined ? day : `${day}T${time}${offset.replace(/(\d\d):?(\d\d)/, '$1:$2')}`);
  // engines differ on whether a day that does not exist is another one: 31 February
  const exists = instant !== undefined && isoOf(day)?.startsWith(day);
  return row.kept(exists ? (time === undefined ? day : `${instant.slice(0, 19)}Z`) : undefined, field, 'a date', value);
}

function isoOf(text: string): string | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
