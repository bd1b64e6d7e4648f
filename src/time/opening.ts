import type { Hours } from '../protocol/hours.ts';
import { dateOf, dayOf } from './calendar-date.ts';
import { horizonDays, OpeningDays, reachedAt, type Standing } from './opening-days.ts';
import { isRoundTheClock } from './opening-week.ts';
import { zoneOf } from './occurrences.ts';
import { needsRules } from './weekly.ts';
import { wallAt, zoneNamed, type Zone } from './zones.ts';

/** Why nobody can tell whether something is open. */
export type UnknownWhy = 'no-hours' | Exclude<Standing, 'current' | 'ended'>;

/** Whether something is open at a moment. All instants are epoch ms; before `holdsUntil` the answer is the same. */
export type Openness =
  /** `until` is absent where it does not close within a week, and where nobody can tell when it does. */
  | { state: 'open'; until?: number; holdsUntil: number }
  /** `next` is absent where it does not open within a year, and where nobody can tell when it does. */
  | { state: 'closed'; next?: number; why?: 'holiday' | 'ended'; holdsUntil: number }
  | { state: 'unknown'; why: UnknownWhy; holdsUntil: number };

const dayMs = 86_400_000;
/** Longer stretches have no end worth saying. Looked at for twice as long, so that the answer holds for a while. */
const longestStretchMs = 8 * dayMs;
/** Farther openings are not told; what is found between here and the horizon says how long that holds. */
const farthestMs = 366 * dayMs;
/** What one opening alone makes unknown, whatever others say. */
const certainDoubts = ['no-zone', 'rules-missing', 'unreadable'] as const;

/** True where `rules.ts` must be imported before `openingAt` can tell: some opening does more than come every week. */
export function hoursNeedRules(hours: Hours): boolean {
  return hours.openings.some(needsRules);
}

/**
 * Whether it is open at a moment; `fallbackZone` is meant where the hours name none. Overlapping openings are one, and those that
 * the source no longer vouches for count only where none other does. Says `closed` only where no opening that might be on is
 * unknowable: a wrong "closed" is worse than none.
 */
export function openingAt(hours: Hours, atMs: number, fallbackZone?: Zone): Openness {
  const zone = hours.timeZone === undefined ? fallbackZone : zoneNamed(hours.timeZone);
  const openings = hours.openings.map(opening => new OpeningDays(opening, hours.closedOn, zoneOf(opening, zone)));
  const end = endOfOpenAt(openings, atMs, atMs);
  if (end > atMs) return openUntil(openings, atMs, end);
  const { doubt, isEnded } = standingAt(openings, atMs);
  if (doubt === 'rules-missing') return { state: 'unknown', why: doubt, holdsUntil: atMs };
  // One that is not found begins after the horizon, a day of which may be spent on the way from one zone's day to another's.
  const start = Math.min(...openings.map(opening => opening.nextStart(atMs) ?? atMs + (horizonDays - 1) * dayMs));
  const turn = nextTurn(openings, atMs);
  if (doubt) return { state: 'unknown', why: doubt, holdsUntil: Math.min(start, turn) };
  const isNear = start <= atMs + farthestMs;
  const holiday = holidayAt(hours, openings, atMs);
  return {
    state: 'closed',
    next: isNear && isKnownUntil(openings, turn, start) ? start : undefined,
    why: isEnded ? 'ended' : holiday.isToday ? 'holiday' : undefined,
    holdsUntil: Math.min(isNear ? start : start - farthestMs, turn, holiday.holdsUntil),
  };
}

function openUntil(openings: readonly OpeningDays[], atMs: number, firstEnd: number): Openness {
  if (isRoundTheClock(openings)) return { state: 'open', holdsUntil: Infinity };
  const end = endOfOpenAt(openings, firstEnd, atMs + longestStretchMs);
  if (end <= atMs + longestStretchMs) {
    const { doubt } = standingAt(openings, end);
    return { state: 'open', until: doubt ? undefined : end, holdsUntil: doubt === 'rules-missing' ? atMs : end };
  }
  return { state: 'open', holdsUntil: endOfOpenAt(openings, end, atMs + 2 * longestStretchMs) - longestStretchMs };
}

/** The end of the stretch that is on at an instant, over all openings that follow on each other: its real end, or one past `enoughMs`. */
function endOfOpenAt(openings: readonly OpeningDays[], atMs: number, enoughMs: number): number {
  let end = atMs;
  for (let before = NaN; end !== before && end <= enoughMs;) {
    before = end;
    for (const opening of openings) end = Math.max(end, opening.endOfOpenAt(end));
  }
  return end;
}

/** What keeps the openings together from telling, if anything; and whether all of them are over. */
function standingAt(openings: readonly OpeningDays[], atMs: number): { doubt?: UnknownWhy; isEnded: boolean } {
  const standings = new Set(openings.map(opening => opening.standingAt(atMs)));
  const isKnown = standings.has('current');
  const doubt = certainDoubts.find(standing => standings.has(standing))
    ?? (isKnown ? undefined : standings.has('unconfirmed') ? 'unconfirmed' : standings.has('ended') ? undefined : standings.has('not-yet') ? 'not-yet' : 'no-hours');
  return { doubt, isEnded: !isKnown && standings.has('ended') };
}

function isKnownUntil(openings: readonly OpeningDays[], firstTurn: number, untilMs: number): boolean {
  for (let turn = firstTurn; turn < untilMs; turn = nextTurn(openings, turn)) if (standingAt(openings, turn).doubt) return false;
  return true;
}

function nextTurn(openings: readonly OpeningDays[], atMs: number): number {
  return Math.min(...openings.map(opening => opening.nextTurn(atMs)));
}

/** Whether the day is one of the holidays, and until when that stays as it is. */
function holidayAt({ closedOn }: Hours, [opening]: readonly OpeningDays[], atMs: number): { isToday: boolean; holdsUntil: number } {
  const zone = opening?.zone;
  if (!zone || closedOn.length === 0) return { isToday: false, holdsUntil: Infinity };
  const today = wallAt(zone, atMs).day;
  const isToday = closedOn.includes(dateOf(today));
  const next = isToday ? today + 1 : Math.min(...closedOn.map(dayOf).filter(day => day > today));
  return { isToday, holdsUntil: next === Infinity ? Infinity : reachedAt(zone, next * dayMs) };
}
