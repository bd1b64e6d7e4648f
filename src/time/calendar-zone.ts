import { clockOf, dayOf, weekdayOf } from './calendar-date.ts';
import { firstOfMonth, monthOf } from './calendar-month.ts';
import { wallStamp } from './calendar-stamp.ts';
import { weekdayNames } from './weekly.ts';
import { turnBetween } from './zone-offsets.ts';
import { wallAt, type Zone } from './zones.ts';

const dayMs = 86_400_000;
/** Whole years that are looked at: the last one, this one, and those to come. */
const years = 6;

/** A change of the clocks: the wall on which it comes, still by the offset before it, and both offsets. */
interface Turn {
  day: number;
  minutes: number;
  beforeMs: number;
  afterMs: number;
}

/** What a calendar file calls a zone: its IANA name, which readers know, or for a fixed offset one without a colon. */
export function calendarZoneId(zone: Zone): string {
  return /^[+-]/.test(zone.name) ? `UTC${zone.name.replace(':', '')}` : zone.name;
}

/** The VTIMEZONE of a zone: its real changes around an instant, as yearly rules where they follow one, else date by date. */
export function calendarZone(zone: Zone, nowMs: number): string[] {
  const firstMonth = (Math.floor(monthOf(Math.floor(nowMs / dayMs)) / 12) - 1) * 12;
  const fromDay = firstOfMonth(firstMonth);
  const turns = turnsBetween(zone, fromDay, firstOfMonth(firstMonth + years * 12));
  const startMs = zone.offsetMs(fromDay * dayMs);
  const standardMs = Math.min(startMs, ...turns.map(turn => turn.afterMs));
  const kinds = new Map<string, Turn[]>();
  for (const turn of turns) {
    const key = `${turn.beforeMs} ${turn.afterMs}`;
    kinds.set(key, [...(kinds.get(key) ?? []), turn]);
  }
  // What held before the first change looked at: without it, that time would have no offset.
  const before: Turn = { day: dayOf('1970-01-01'), minutes: 0, beforeMs: startMs, afterMs: startMs };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${calendarZoneId(zone)}`,
    ...[[before], ...kinds.values()].flatMap(kind => observance(kind, standardMs)),
    'END:VTIMEZONE',
  ];
}

function turnsBetween(zone: Zone, fromDay: number, toDay: number): Turn[] {
  const turns: Turn[] = [];
  for (let day = fromDay; day < toDay; day++) {
    const beforeMs = zone.offsetMs(day * dayMs);
    const afterMs = zone.offsetMs((day + 1) * dayMs);
    if (beforeMs === afterMs) continue;
    const atMs = turnBetween(instantMs => zone.offsetMs(instantMs), day * dayMs, (day + 1) * dayMs);
    turns.push({ ...wallAt({ name: '', offsetMs: () => beforeMs }, atMs), beforeMs, afterMs });
  }
  return turns;
}

function observance(turns: Turn[], standardMs: number): string[] {
  const [first, ...rest] = turns;
  if (!first) return [];
  const kind = first.afterMs > standardMs ? 'DAYLIGHT' : 'STANDARD';
  const rule = yearlyRule(turns);
  const dates = rest.map(({ day, minutes }) => wallStamp(day, minutes)).join(',');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wallStamp(first.day, first.minutes)}`,
    `TZOFFSETFROM:${offsetStamp(first.beforeMs)}`,
    `TZOFFSETTO:${offsetStamp(first.afterMs)}`,
    ...(rule ? [`RRULE:${rule}`] : dates ? [`RDATE:${dates}`] : []),
    `END:${kind}`,
  ];
}

/** The rule of changes that come once in every year looked at, on the same nth or last weekday of a month, at the same time. */
function yearlyRule(turns: Turn[]): string | undefined {
  const month = same(turns, ({ day }) => monthOf(day) - Math.floor(monthOf(day) / 12) * 12 + 1);
  const weekday = same(turns, ({ day }) => weekdayOf(day));
  const nth = same(turns, ({ day }) => Math.ceil((day - firstOfMonth(monthOf(day)) + 1) / 7));
  const isLast = turns.every(({ day }) => day + 7 >= firstOfMonth(monthOf(day) + 1));
  const ordinal = isLast ? -1 : nth;
  if (turns.length !== years || month === undefined || weekday === undefined || ordinal === undefined) return undefined;
  if (same(turns, ({ minutes }) => minutes) === undefined) return undefined;
  return `FREQ=YEARLY;BYMONTH=${month};BYDAY=${ordinal}${weekdayNames[weekday]}`;
}

function same(turns: Turn[], read: (turn: Turn) => number): number | undefined {
  const values = new Set(turns.map(read));
  return values.size === 1 ? [...values][0] : undefined;
}

function offsetStamp(offsetMs: number): string {
  return `${offsetMs < 0 ? '-' : '+'}${clockOf(Math.round(Math.abs(offsetMs) / 60_000)).replace(':', '')}`;
}
