import { remembered } from './remembered.ts';
import { weekdayNames } from './weekly.ts';

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** A recurrence rule, read. Days with `ordinal` 0 are every such weekday; -1 is the last one of its month. */
export interface Rule {
  readonly frequency: (typeof frequencies)[number];
  readonly interval: number;
  readonly weekdays: readonly { readonly ordinal: number; readonly weekday: number }[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
  readonly weekStart: number;
  readonly count?: number;
  readonly until?: Until;
}

/** The last moment of a rule: a date, with a time where one is given, on the wall or in UTC. */
export interface Until {
  readonly date: string;
  readonly time?: string;
  readonly utc: boolean;
}

const everyDay = weekdayNames.map((_, weekday) => ({ ordinal: 0, weekday }));

/**
 * Reads the part of RFC 5545 that meetings use. Anything outside it, or nonsense, gives undefined: a schedule that is
 * unknown is better than one that is wrong.
 */
export const parseRule = remembered((text: string): Rule | undefined => {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const take = (name: string): string | undefined => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const named = take('FREQ');
  const frequency = frequencies.find(name => name === named);
  if (!frequency) return undefined;
  const count = take('COUNT');
  const until = take('UNTIL');
  const rule = {
    frequency,
    interval: wholeNumber(take('INTERVAL') ?? '1'),
    weekdays: [...new Set(take('BYDAY')?.split(','))].map(ruleDay),
    monthDays: numbers(take('BYMONTHDAY'), 31),
    months: numbers(take('BYMONTH'), 12),
    positions: numbers(take('BYSETPOS'), 366),
    weekStart: weekdayNames.indexOf(take('WKST') ?? 'MO'),
    count: count === undefined ? undefined : wholeNumber(count),
    until: until === undefined ? undefined : untilOf(until),
  };
  const unread = parts.size > 0 || (until !== undefined && (!rule.until || count !== undefined));
  return unread || !isSound(rule) ? undefined : asWeekly(rule);
});

function partsOf(text: string): Map<string, string> | undefined {
  const parts = text.trim().toUpperCase().replace(/^RRULE:/, '').split(';').filter(part => part !== '');
  const pairs = parts.map(part => part.split('=').map(side => side.trim()));
  const map = new Map(pairs.map(([name = '', value = '']) => [name, value]));
  return map.size < pairs.length || pairs.some(pair => pair.length !== 2) ? undefined : map;
}

/** NaN for whatever is not a number from 1 to 999,999,999. */
function wholeNumber(text: string): number {
  return /^0*[1-9]\d{0,8}$/.test(text) ? Number(text) : NaN;
}

function numbers(text: string | undefined, highest: number): number[] {
  return (text?.split(',') ?? []).map(item => {
    const value = /^[+-]?\d{1,3}$/.test(item) ? Number(item) : 0;
    return value !== 0 && Math.abs(value) <= highest ? value : NaN;
  });
}

function ruleDay(text: string): { ordinal: number; weekday: number } {
  const [, ordinal, name = ''] = /^([+-]?[1-5])?([A-Z]{2})$/.exec(text) ?? [];
  return { ordinal: Number(ordinal ?? 0), weekday: weekdayNames.indexOf(name) };
}

function untilOf(text: string): Until | undefined {
  const [, year, month, day, hour, minute, utc] = /^(\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):?([0-5]\d)(?::?[0-5]\d)?(Z)?)?$/.exec(text) ?? [];
  return year === undefined ? undefined : { date: `${year}-${month}-${day}`, time: hour && `${hour}:${minute}`, utc: utc !== undefined };
}

function isSound(rule: Rule): boolean {
  const { frequency, weekdays, monthDays, months, positions } = rule;
  const byMonth = frequency === 'MONTHLY' || frequency === 'YEARLY';
  const values = [rule.interval, rule.count ?? 1, ...monthDays, ...months, ...positions];
  if (values.includes(NaN) || rule.weekStart < 0 || months.some(month => month < 1)) return false;
  if (weekdays.some(({ ordinal, weekday }) => weekday < 0 || (ordinal !== 0 && !byMonth))) return false;
  if (!byMonth && (monthDays.length > 0 || positions.length > 0)) return false;
  // Without months, a year's weekdays and month days are counted through the whole year: nobody meets so.
  return frequency !== 'YEARLY' || months.length > 0 || weekdays.length + monthDays.length === 0;
}

/** Every day is each weekday of every week: one case less for all who read rules. */
function asWeekly(rule: Rule): Rule {
  if (rule.frequency !== 'DAILY' || rule.interval !== 1) return rule;
  return { ...rule, frequency: 'WEEKLY', weekdays: rule.weekdays.length > 0 ? rule.weekdays : everyDay };
}
