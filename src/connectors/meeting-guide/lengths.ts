import { minutesOf, minutesOfDay } from '../reading/minutes.ts';
import type { Row } from '../reading/row.ts';

/** Minutes from the start to the end that a field names; an end before the start is on the next day. */
export function minutesUntil(row: Row, field: string, start: number): number | undefined {
  const end = row.kept(minutesOf(row.raw(field)), field, 'a time');
  return end === undefined || end === start ? undefined : end > start ? end - start : end + minutesOfDay - start;
}
