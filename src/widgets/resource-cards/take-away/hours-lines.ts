import { dayName } from '../../../i18n/age.ts';
import { clockSpan, dateFormat, weekdayName, weekdays as weekOf } from '../../../i18n/dates.ts';
import type { Hours, Opening } from '../../../protocol/hours.ts';
import { dateOf, minutesOf } from '../../../time/calendar-date.ts';
import { isOver, nextOccurrence } from '../../../time/occurrences.ts';
import { onlyWeekly } from '../../../time/weekly.ts';
import { wallAt, zoneNamed } from '../../../time/zones.ts';
import type { TakeAwaySetting } from './setting.ts';

const dayMs = 86_400_000;
const dayMinutes = 1_440;

/** Hours in words, a plain line for each opening, then the days off that are still to come. */
export function hoursLines(hours: Hours, setting: TakeAwaySetting): string[] {
  const { words, tag, now } = setting;
  const today = new Date(now).toISOString().slice(0, 10);
  const off = hours.closedOn.filter(date => date >= today).map(date => dayName(tag, date));
  return [
    ...hours.openings.map(opening => openingLine(opening, opening.timeZone ?? hours.timeZone, setting)),
    ...(hours.notes ? [hours.notes] : []),
    ...(off.length > 0 ? [words.closedOn(listed(tag, off))] : []),
  ];
}

/** One opening in words: its days and its time, on its own clock; its zone where that is not the reader's. */
export function openingLine(opening: Opening, zoneName: string | undefined, setting: TakeAwaySetting): string {
  const { words, tag, now, displayZone } = setting;
  const fromMs = minutesOf(opening.time) * 60_000;
  const weekly = onlyWeekly(opening);
  const isWholeDay = opening.minutes === dayMinutes;
  const notes = [opening.notes, opening.validTo && words.knownUntil(dayName(tag, opening.validTo))].filter(Boolean);
  const aside = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  if (weekly?.length === 7 && isWholeDay) return words.roundTheClock + aside;
  const zone = zoneNamed(zoneName ?? displayZone);
  if (zone && isOver(opening, now, zone)) return words.over + aside;
  const time = clockSpan(tag, fromMs, (fromMs + opening.minutes * 60_000) % dayMs);
  const differs = zoneName !== undefined && zone?.offsetMs(now) !== zoneNamed(displayZone)?.offsetMs(now);
  const timed = differs ? words.inZone(time, cityOf(zoneName)) : time;
  if (weekly) return `${dayNames(weekly, setting)}, ${timed}${aside}`;
  const next = nextOccurrence(opening, now, zone);
  if (!next || !zone) return words.askWhen + aside;
  const date = dateOf(wallAt(zone, next.start).day);
  return `${words.onDate(dateFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(date)))}, ${timed}${aside}`;
}

/** Weekdays in words, in the order of the language's week; three or more in a row as a span. */
function dayNames(days: readonly number[], { words, tag }: TakeAwaySetting): string {
  if (days.length === 7) return words.everyDay;
  const runs: number[][] = [];
  for (const day of weekOf(tag)) {
    if (!days.includes(day)) runs.push([]);
    else if (runs.length === 0) runs.push([day]);
    else runs.at(-1)?.push(day);
  }
  const name = (day: number | undefined): string => weekdayName(tag, day ?? 0);
  return listed(tag, runs.flatMap(run => (run.length > 2 ? [`${name(run[0])} – ${name(run.at(-1))}`] : run.map(name))));
}

const listed = (tag: string, parts: string[]): string => new Intl.ListFormat(tag, { type: 'unit', style: 'short' }).format(parts);

/** The place in a zone's name; an offset stays as it is. */
const cityOf = (zone: string): string => (/^[+-]\d/.test(zone) ? `UTC${zone}` : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '));
