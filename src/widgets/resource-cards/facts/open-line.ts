import { clockSpan } from '../../../i18n/dates.ts';
import { isolated } from '../../../i18n/isolated.ts';
import type { Hours } from '../../../protocol/hours.ts';
import { minutesOf } from '../../../time/calendar-date.ts';
import { openingAt, type Openness } from '../../../time/opening.ts';
import { onlyWeekly } from '../../../time/weekly.ts';
import { wallAt, zoneNamed, type Zone } from '../../../time/zones.ts';
import { daysInWords } from './days-in-words.ts';
import type { FactSetting } from './fact-setting.ts';
import { brief } from './lists.ts';
import { dateInWords, moment, nextMidnight, zoneOfVisitor } from './moments.ts';

/** Whether something is open, in words. At `holdsUntil` (epoch ms) they may be others. */
export interface OpenLine {
  state: 'open' | 'closed' | 'unknown';
  text: string;
  holdsUntil: number;
}

type Doubt = Extract<Openness, { state: 'unknown' }>;

/** More kinds of opening times than this are a table, and not words beside others. */
const mostWritten = 3;

/** Whether something is open, until when or from when on. What nobody knows is said to be unknown, and never closed. */
export function openLine(hours: Hours | undefined, setting: FactSetting): OpenLine {
  const openness: Openness = hours ? openingAt(hours, setting.now) : { state: 'unknown', why: 'no-hours', holdsUntil: Infinity };
  const zone = hours && zoneOfHours(hours);
  const { state, holdsUntil } = openness;
  return {
    state,
    text: state === 'unknown' ? unknownText(openness, hours, zone, setting) : knownText(openness, zone, setting),
    holdsUntil: holdsUntil === Infinity ? Infinity : Math.min(holdsUntil, nextMidnight(setting, zone)),
  };
}

/** The one zone that all openings are in. */
export function zoneOfHours({ timeZone, openings }: Hours): Zone | undefined {
  const [name, ...others] = new Set(openings.map(opening => opening.timeZone ?? timeZone));
  return name === undefined || others.length > 0 ? undefined : zoneNamed(name);
}

function knownText(openness: Exclude<Openness, Doubt>, zone: Zone | undefined, setting: FactSetting): string {
  const { words } = setting;
  if (openness.state === 'open') {
    const { until, holdsUntil } = openness;
    if (until !== undefined) return words.openUntil(moment(until, zone, 'until', setting));
    return holdsUntil === Infinity ? words.openAlways : words.openNow;
  }
  const { next, why } = openness;
  if (why === 'ended') return words.over;
  const when = next === undefined ? undefined : moment(next, zone, 'from', setting);
  if (why === 'holiday') return when === undefined ? words.closedHoliday : words.holidayOpens(when);
  return when === undefined ? words.closed : words.opens(when);
}

function unknownText({ why, holdsUntil }: Doubt, hours: Hours | undefined, zone: Zone | undefined, setting: FactSetting): string {
  const { words, tag } = setting;
  switch (why) {
    case 'unconfirmed': return words.hoursUnconfirmed;
    case 'rules-missing': return words.hoursLoading;
    case 'not-yet': return words.hoursFrom(dateInWords(tag, wallAt(zone ?? zoneOfVisitor(setting), holdsUntil).day));
    case 'no-zone': return [writtenHours(hours, tag, words.comma), words.zoneUnknown].filter(Boolean).join('. ');
    default: return hours?.notes === undefined ? words.hoursUnknown : words.hoursNotes(isolated(brief(hours.notes)));
  }
}

/** The hours of a week as they stand on the wall: "Mon – Fri 9:00 AM – 5:00 PM". */
function writtenHours(hours: Hours | undefined, tag: string, comma: string): string {
  const days = new Map<string, number[]>();
  for (const opening of hours?.openings ?? []) {
    const weekdays = onlyWeekly(opening);
    if (!weekdays) return '';
    const startMs = minutesOf(opening.time) * 60_000;
    const span = clockSpan(tag, startMs, (startMs + opening.minutes * 60_000) % 86_400_000);
    days.set(span, [...(days.get(span) ?? []), ...weekdays]);
  }
  return days.size > mostWritten ? '' : [...days].map(([span, weekdays]) => `${daysInWords(tag, weekdays, comma)} ${span}`).join(comma);
}
