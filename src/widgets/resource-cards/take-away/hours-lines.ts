import { dayName } from '../../../i18n/age.ts';
import { clockSpan, dateFormat } from '../../../i18n/dates.ts';
import { zoneCity } from '../../../i18n/zone-city.ts';
import type { Hours, Opening } from '../../../protocol/hours.ts';
import { dateOf, minutesOf } from '../../../time/calendar-date.ts';
import { isOver, nextOccurrence } from '../../../time/occurrences.ts';
import { onlyWeekly } from '../../../time/weekly.ts';
import { wallAt, zoneNamed } from '../../../time/zones.ts';
import { dayRuns } from '../facts/days-in-words.ts';
import type { TakeAwaySetting } from './setting.ts';

const dayMs = 86_400_000;
const dayMinutes = 1_440;

/** Hours in words, a plain line for each opening. */
export const openingLines = ({ openings, timeZone }: Hours, setting: TakeAwaySetting): string[] =>
  openings.map(opening => openingLine(opening, opening.timeZone ?? timeZone, setting));

/** What is to be known besides: what the source says of its hours, and the days off that are still to come. */
export function hoursAsides({ closedOn, notes }: Hours, { words, tag, now }: TakeAwaySetting): string[] {
  const today = new Date(now).toISOString().slice(0, 10);
  const off = closedOn.filter(date => date >= today).map(date => dayName(tag, date));
  return [...(notes ? [notes] : []), ...(off.length > 0 ? [words.closedOn(off.join(' · '))] : [])];
}

/** One opening in words: its days and its time, on its own clock; its zone where that is not the reader's. */
export function openingLine(opening: Opening, zoneName: string | undefined, setting: TakeAwaySetting): string {
  const { words, tag, now, displayZone } = setting;
  const fromMs = minutesOf(opening.time) * 60_000;
  const weekly = onlyWeekly(opening);
  const isWholeDay = opening.minutes === dayMinutes;
  const notes = [opening.notes, opening.validTo === undefined ? undefined : words.knownUntil(dayName(tag, opening.validTo))].filter(note => note !== undefined);
  const aside = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  if (weekly?.length === 7 && isWholeDay) return words.roundTheClock + aside;
  const zone = zoneNamed(zoneName ?? displayZone);
  if (zone && isOver(opening, now, zone)) return words.over + aside;
  const time = clockSpan(tag, fromMs, (fromMs + opening.minutes * 60_000) % dayMs);
  const differs = zoneName !== undefined && zone?.offsetMs(now) !== zoneNamed(displayZone)?.offsetMs(now);
  const timed = differs ? words.inZone(time, zoneCity(zoneName)) : time;
  if (weekly) return words.at(dayNames(weekly, setting), timed) + aside;
  const next = nextOccurrence(opening, now, zone);
  if (!next || !zone) return words.askWhen + aside;
  const date = dateOf(wallAt(zone, next.start).day);
  const shown = dateFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(date));
  return words.at(words.onDate(shown), timed) + aside;
}

/** Weekdays in words, in the order of the language's week; three or more in a row as a span. */
function dayNames(days: readonly number[], { words, tag }: TakeAwaySetting): string {
  if (days.length === 7) return words.everyDay;
  return new Intl.ListFormat(tag, { type: 'unit', style: 'short' }).format(dayRuns(tag, days, 'long'));
}
