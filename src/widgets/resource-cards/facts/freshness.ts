import type { Resource } from '../../../protocol/resource.ts';
import type { FactSetting } from './fact-setting.ts';
import { relativeTime } from './moments.ts';

/** How fresh a row is, in words. `fading` counts up at 3, 12 and 24 months. */
export interface Freshness {
  text: string;
  fading: 0 | 1 | 2 | 3;
}

const dayMs = 86_400_000;
const yearDays = 365.25;
const fadingMonths = [3, 12, 24] as const;
/** How many days each unit is worth, from the largest; less than two of a unit are told in the next one. */
const units = [['year', yearDays], ['month', yearDays / 12], ['week', 7], ['day', 1]] as const;

/** When somebody last looked whether a row is true: its keepers, a visitor, or whoever last changed it where neither did. */
export function freshness({ checkedAt, confirmedAt, updatedAt }: Resource, { words, tag, now }: FactSetting): Freshness {
  const [checkedDays, confirmedDays, updatedDays] = [checkedAt, confirmedAt, updatedAt].map(date => daysSince(date, now));
  const days = Math.min(checkedDays ?? Infinity, confirmedDays ?? Infinity);
  const known = days === Infinity ? updatedDays : days;
  if (known === undefined) return { text: words.neverChecked, fading: 3 };
  const fading = fadingMonths.filter(months => known >= months * yearDays / 12).length as Freshness['fading'];
  if (fading === 3) return { text: words.notCheckedFor(Math.floor(known / yearDays)), fading };
  const say = days === Infinity ? words.changedAgo : days === checkedDays ? words.checkedAgo : words.confirmedAgo;
  return { text: say(daysAgo(tag, known)), fading };
}

/** Whole days since a date; undefined where there is none, or where it is yet to come. Today's date may lie ahead in UTC. */
export function daysSince(date: string | undefined, now: number): number | undefined {
  const days = Math.floor((now - Date.parse(date ?? '')) / dayMs);
  return days >= -1 ? Math.max(days, 0) : undefined;
}

/** So many days ago, in one round unit: "3 weeks ago". */
export function daysAgo(tag: string, days: number): string {
  const [unit, length] = units.find(([, unitDays]) => days >= 2 * unitDays) ?? units[3];
  return relativeTime(tag).format(-Math.floor(days / length), unit);
}
