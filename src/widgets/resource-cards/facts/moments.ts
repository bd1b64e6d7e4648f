import { clockSpan, dateFormat, weekdayName } from '../../../i18n/dates.ts';
import { isolated } from '../../../i18n/isolated.ts';
import { zoneCity } from '../../../i18n/zone-city.ts';
import { weekdayOf } from '../../../time/calendar-date.ts';
import { reachedAt } from '../../../time/opening-days.ts';
import { remembered } from '../../../time/remembered.ts';
import { wallAt, zoneNamed, type Zone } from '../../../time/zones.ts';
import type { FactSetting } from './fact-setting.ts';

const dayMs = 86_400_000;
const noonMs = dayMs / 2;

/** Whether a moment ends something ("until 5 PM tomorrow") or begins it ("opens tomorrow at 9 AM"). */
type Form = 'until' | 'from';

/** What tells "today" and "3 weeks ago" in a language. */
export const relativeTime = remembered((tag: string) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));

/** The visitor's own zone. */
export const zoneOfVisitor = ({ displayZone }: FactSetting): Zone => zoneNamed(displayZone) ?? { name: 'UTC', offsetMs: () => 0 };

/** An instant in words: on the place's own clock, and on the visitor's beside it where the two differ. */
export function moment(atMs: number, zone: Zone | undefined, form: Form, setting: FactSetting): string {
  const { words } = setting;
  const visitors = zoneOfVisitor(setting);
  const yours = wallOf(atMs, visitors, form, setting);
  if (!zone || zone.offsetMs(atMs) === visitors.offsetMs(atMs)) return words[form](yours.clock, yours.daysAhead === 0 ? undefined : yours.day);
  const own = wallOf(atMs, zone, form, setting);
  const isSameDay = own.daysAhead === yours.daysAhead;
  return words.twoClocks(
    words[form](own.clock, isSameDay && own.daysAhead === 0 ? undefined : own.day),
    isolated(zoneCity(zone.name)),
    words.until(yours.clock, isSameDay ? undefined : yours.day),
  );
}

/** A date in words: "November 26". */
export const dateInWords = (tag: string, day: number): string => dateFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day * dayMs);

/** When the next day begins, for the place or for the visitor: from then on "tomorrow" is another day. */
export function nextMidnight(setting: FactSetting, zone = zoneOfVisitor(setting)): number {
  return Math.min(...[zone, zoneOfVisitor(setting)].map(one => reachedAt(one, (wallAt(one, setting.now).day + 1) * dayMs)));
}

function wallOf(atMs: number, zone: Zone, form: Form, { words, tag, now }: FactSetting): { clock: string; day: string; daysAhead: number } {
  const { day: wallDay, minutes } = wallAt(zone, atMs);
  // what goes on until midnight ends with the day before it
  const endsDay = form === 'until' && minutes === 0;
  const day = endsDay ? wallDay - 1 : wallDay;
  const daysAhead = day - wallAt(zone, now).day;
  return { clock: endsDay ? words.midnight : clock(tag, minutes * 60_000, words.noon), day: dayInWords(tag, day, daysAhead), daysAhead };
}

function dayInWords(tag: string, day: number, daysAhead: number): string {
  if (Math.abs(daysAhead) < 2) return relativeTime(tag).format(daysAhead, 'day');
  return daysAhead < 7 ? weekdayName(tag, weekdayOf(day)) : dateInWords(tag, day);
}

/** "5 PM" and "5:30 PM"; "17:00" where the day is counted in 24 hours. */
function clock(tag: string, ms: number, noon: string): string {
  const text = clockSpan(tag, ms, ms);
  return ms === noonMs && /\s/.test(text) ? noon : text.replace(/:00(?=\s)/, '');
}
