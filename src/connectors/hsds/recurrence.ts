import { patiently } from '../reading/patience.ts';
import type { Row } from '../reading/row.ts';
import { ruleDays } from '../resources/openings.ts';

/** When a schedule comes: by a rule, from a day on, or once on that day. */
export interface Recurrence {
  rrule?: string;
  startDate?: string;
  /** False where the rule counts from a day that is not told: then nobody knows on which days it comes. */
  isCountable: boolean;
}

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

const frequencies: readonly Frequency[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const ruleDay = /^([+-]?[1-5])?(SU|MO|TU|WE|TH|FR|SA)$/;
const highestCount = 10_000;

/** Reads the recurrence of a schedule. Refuses one that names something impossible; undefined where it names no day at all. */
export function readRecurrence(row: Row, startDate: string | undefined, until: string | undefined): Recurrence | undefined {
  const days = readDays(row);
  const monthDays = readMonthDays(row);
  const frequency = readFrequency(row) ?? (days.some(day => day.length > 2) || monthDays.length > 0 ? 'MONTHLY' : days.length > 0 ? 'WEEKLY' : undefined);
  if (frequency === undefined) return startDate === undefined || (until !== undefined && until !== startDate) ? undefined : { startDate, isCountable: true };
  const isMonthly = frequency === 'MONTHLY' || frequency === 'YEARLY';
  if (!isMonthly && days.some(day => day.length > 2)) row.refuse('byday', 'counts weekdays of a month in a rule that is not monthly');
  if (!isMonthly && monthDays.length > 0) row.refuse('bymonthday', 'names days of a month in a rule that is not monthly');
  const interval = readCount(row, 'interval') ?? 1;
  const count = readCount(row, 'count');
  if (count !== undefined && until !== undefined) row.refuse('count', 'stands beside until: only one can be right');
  const isDaily = frequency === 'DAILY' && interval === 1;
  const weekStart = row.mark('wkst').toUpperCase();
  const parts = [
    `FREQ=${isDaily ? 'WEEKLY' : frequency}`,
    interval > 1 && `INTERVAL=${interval}`,
    (days.length > 0 || isDaily) && `BYDAY=${(days.length > 0 ? days : ruleDays).join(',')}`,
    monthDays.length > 0 && `BYMONTHDAY=${monthDays.join(',')}`,
    count !== undefined && `COUNT=${count}`,
    until !== undefined && `UNTIL=${until.replaceAll('-', '')}`,
    interval > 1 && (ruleDays as readonly string[]).includes(weekStart) && `WKST=${weekStart}`,
    ...['byweekno', 'byyearday'].map(field => row.raw(field) !== undefined && `${field.toUpperCase()}=${row.mark(field).replace(/[^\d,+-]/g, '')}`),
  ].filter(part => part !== false);
  const isDated = startDate !== undefined || (interval === 1 && count === undefined && (isDaily || days.length + monthDays.length > 0));
  return { rrule: parts.join(';'), startDate, isCountable: isDated && row.raw('byweekno') === undefined && row.raw('byyearday') === undefined };
}

function readFrequency(row: Row): Frequency | undefined {
  const word = row.mark('freq').toUpperCase();
  return word === '' ? undefined : row.needs(frequencies.find(frequency => frequency === word), 'freq', 'a frequency that is known');
}

/** Weekdays as rules name them, `1SA` for the first one of a month. */
function readDays(row: Row): string[] {
  const field = row.raw('byday') === undefined ? 'weekday' : 'byday';
  return [...new Set(row.words(field).flatMap(word => word.split(/\s+(?:and\s+)?/)).map(word => row.needs(dayOf(word), field, 'a list of weekdays')))];
}

function dayOf(word: string): string | undefined {
  const [, ordinal = '', name = ''] = ruleDay.exec(word.toUpperCase()) ?? [];
  const [day] = name === '' ? (patiently().englishDay(word.replace(/^.*\//, '')) ?? []) : [];
  return name === '' ? (day === undefined ? undefined : ruleDays[day]) : `${ordinal.replace('+', '')}${name}`;
}

function readMonthDays(row: Row): number[] {
  return row.words('bymonthday').map(word => {
    const day = /^[+-]?\d{1,2}$/.test(word) ? Number(word) : 0;
    return row.needs(day !== 0 && Math.abs(day) <= 31 ? day : undefined, 'bymonthday', 'a list of days of a month');
  });
}

function readCount(row: Row, field: string): number | undefined {
  if (row.raw(field) === undefined) return undefined;
  const count = Number(row.mark(field));
  return row.needs(Number.isInteger(count) && count >= 1 && count <= highestCount ? count : undefined, field, 'a whole number above zero');
}
