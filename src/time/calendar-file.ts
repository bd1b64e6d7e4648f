import type { Meeting } from '../protocol/meeting.ts';
import { dayOf, minutesOf } from './calendar-date.ts';
import { escapeText, foldLine, safeUri } from './calendar-line.ts';
import { instantStamp, wallStamp } from './calendar-stamp.ts';
import { calendarZone, calendarZoneId } from './calendar-zone.ts';
import { zoneOf } from './occurrences.ts';
import { lastRuleDayOf, ruleDaysBetween } from './recurrence.ts';
import { parseRule } from './rrule.ts';
import { instantAt, wallAt, zoneNamed, type Zone } from './zones.ts';

const dayMs = 86_400_000;
const horizonDays = 400;

/** One meeting as a calendar shows it. `zone` is meant where the meeting names none; without both, its times float. */
export interface CalendarEntry {
  uid: string;
  title: string;
  meeting: Meeting;
  location?: string;
  url?: string;
  description?: string;
  zone?: string;
}

/** The dates of an entry: its first day, whether the rule goes on from there, and the single days besides. */
interface Days {
  first: number;
  repeats: boolean;
  extra: number[];
  exceptions: number[];
}

/** Writes meetings as an RFC 5545 calendar; those whose days nobody can tell are left out. `product` names the writer, `now` is epoch ms, `about` are content lines about the calendar itself. */
export function calendarFile(entries: CalendarEntry[], { product, now, about = [] }: { product: string; now: number; about?: readonly string[] }): string {
  const zones = new Map<string, Zone>();
  const events = entries.flatMap(entry => eventLines(entry, now, zones));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(product)}`,
    'CALSCALE:GREGORIAN',
    ...about,
    ...[...zones.values()].flatMap(zone => calendarZone(zone, now)),
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map(line => `${foldLine(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, now: number, zones: Map<string, Zone>): string[] {
  const { meeting } = entry;
  const zone = zoneOf(meeting, entry.zone === undefined ? undefined : zoneNamed(entry.zone));
  const days = daysOf(meeting, zone, now);
  if (!days) return [];
  if (zone) zones.set(calendarZoneId(zone), zone);
  const minutes = minutesOf(meeting.time);
  const on = (name: string, list: number[]): string[] =>
    list.length === 0 ? [] : [`${name}${zone ? `;TZID=${calendarZoneId(zone)}` : ''}:${list.map(day => wallStamp(day, minutes)).join(',')}`];
  const text = (name: string, words: string | undefined): string[] => (words === undefined ? [] : [`${name}:${escapeText(words)}`]);
  return [
    'BEGIN:VEVENT',
    ...text('UID', entry.uid),
    `DTSTAMP:${instantStamp(now)}`,
    ...on('DTSTART', [days.first]),
    `DURATION:PT${meeting.minutes}M`,
    ...(days.repeats && meeting.rrule !== undefined ? [`RRULE:${ruleText(meeting, meeting.rrule, zone)}`] : []),
    ...on('RDATE', days.extra),
    ...on('EXDATE', days.exceptions),
    ...text('SUMMARY', entry.title),
    ...text('LOCATION', entry.location),
    ...(entry.url === undefined ? [] : [`URL:${safeUri(entry.url)}`]),
    ...text('DESCRIPTION', entry.description),
    'END:VEVENT',
  ];
}

function daysOf(meeting: Meeting, zone: Zone | undefined, now: number): Days | undefined {
  const today = zone ? wallAt(zone, now).day : Math.floor(now / dayMs);
  const isAhead = (day: number): boolean => (zone ? instantAt(zone, day, minutesOf(meeting.time)) >= now : day >= today);
  const exceptions = meeting.exceptions.map(dayOf);
  const extra = [...new Set(meeting.extra.map(dayOf))].filter(day => !exceptions.includes(day)).sort((a, b) => a - b);
  const fromRule = firstRuleDay(meeting, today, day => isAhead(day) && !exceptions.includes(day));
  const first = fromRule ?? extra.find(isAhead) ?? extra[0];
  if (first === undefined) return undefined;
  return {
    first,
    repeats: fromRule !== undefined,
    extra: extra.filter(day => day !== first && (day > first || isAhead(day))),
    exceptions: fromRule === undefined ? [] : exceptions.filter(day => day >= first),
  };
}

/** A rule that counts must begin where it began; any other begins with what is next, or where it is over, with its first date. */
function firstRuleDay(meeting: Meeting, today: number, isWanted: (day: number) => boolean): number | undefined {
  const startDay = meeting.startDate === undefined ? today : dayOf(meeting.startDate);
  const first = ruleDaysBetween(meeting, startDay, startDay + horizonDays)[0];
  if (meeting.rrule === undefined || parseRule(meeting.rrule)?.count !== undefined) return first;
  const from = Math.max(today, startDay);
  return ruleDaysBetween(meeting, from, from + horizonDays).find(isWanted) ?? first;
}

/** The rule with its end as the standard wants it beside the start: in UTC with a zone, floating without. Only text that `parseRule` took comes here. */
function ruleText(meeting: Meeting, rrule: string, zone: Zone | undefined): string {
  const parts = rrule.toUpperCase().replace(/^\s*RRULE:|\s/g, '').split(';').filter(part => part !== '' && !part.startsWith('UNTIL='));
  if (parseRule(rrule)?.until) {
    // Stamps have four digits for the year, and UTC may be a day ahead.
    const last = Math.min(lastRuleDayOf(meeting), dayOf('9999-12-30'));
    const minutes = minutesOf(meeting.time);
    parts.push(`UNTIL=${zone ? instantStamp(instantAt(zone, last, minutes)) : wallStamp(last, minutes)}`);
  }
  return parts.join(';');
}
