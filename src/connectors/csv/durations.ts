import { minutesOfDay } from '../reading/minutes.ts';
import type { Row } from '../reading/row.ts';

/** Minutes that a field says; nothing where it says none, or zero. */
export function minutesLong(row: Row, field: string): number | undefined {
  const given = row.raw(field);
  return given === 0 || given === '00:00:00' ? undefined : row.kept(lengthMinutes(given), field, 'a length');
}

/** Minutes of a length: a number, `90`, `01:30:00`, `1h30`. Undefined where it is none. */
export function lengthMinutes(value: unknown): number | undefined {
  const [, hours, minutes] = /^(\d{1,3})\s*(?::|h(?:ours?|rs?)?\s*)(\d\d)?(?::\d\d)?$/i.exec(wordOf(value)) ?? /^()(\d{1,5})(?:\s*min(?:ute)?s?\.?)?$/i.exec(wordOf(value)) ?? [];
  const length = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return length > 0 && length <= 7 * minutesOfDay ? length : undefined;
}

const wordOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');
