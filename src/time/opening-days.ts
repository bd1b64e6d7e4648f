import type { Hours, Opening } from '../protocol/hours.ts';
import { dateOf, dayOf, minutesOf, weekdayOf } from './calendar-date.ts';
import { ruleEngine } from './rule-engine.ts';
import { needsRules, onlyWeekly } from './weekly.ts';
import { turnBetween } from './zone-offsets.ts';
import { instantAt, type Zone } from './zones.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** No clock has been put back by more since zones are kept. */
const longestFoldMs = 3 * 60 * minuteMs;
/** How far ahead a sparse rule is searched, the near days first: most have one among them. */
const nearDays = 40;
export const horizonDays = 400;

/**
 * What one opening can say of a moment: it counts (`current`), will (`not-yet`) or did while its rule went on (`ended`); or why
 * nobody knows: `unconfirmed` past `validTo`, `no-zone`, `unreadable`, or `rules-missing` until `rules.ts` has been imported.
 */
export type Standing = 'current' | 'not-yet' | 'ended' | 'unconfirmed' | 'no-zone' | 'unreadable' | 'rules-missing';

/**
 * When one opening is on. Both its ends are times on the wall (22:00 to 06:00 is nine hours long in the night when the clocks go
 * back), and it belongs to the day on which it begins: a holiday does not cut off what began the day before.
 */
export class OpeningDays {
  readonly zone: Zone | undefined;
  readonly #opening: Opening;
  readonly #closedOn: readonly string[];
  /** One bit a weekday, where it comes every week; what any other rule gives is left to the engine. */
  readonly #weekdays: number | undefined;
  readonly startMs: number;
  readonly lengthMs: number;
  /** The days that the source vouches for. */
  readonly #firstDay: number;
  readonly #lastDay: number;
  /** True where what it says of a moment depends on the day. */
  readonly #isBounded: boolean;
  #ruleEnd: number | undefined;

  /** `zone` is meant where the opening names none. */
  constructor(opening: Opening, closedOn: Hours['closedOn'], zone: Zone | undefined) {
    this.zone = zone;
    this.#closedOn = closedOn;
    this.#weekdays = bitsOf(opening);
    // A rule may end in UTC, so whoever reads it must know the zone.
    this.#opening = this.#weekdays === undefined && opening.timeZone === undefined ? { ...opening, timeZone: zone?.name } : opening;
    this.startMs = minutesOf(opening.time) * minuteMs;
    this.lengthMs = opening.minutes * minuteMs;
    this.#firstDay = opening.validFrom === undefined ? -Infinity : dayOf(opening.validFrom);
    this.#lastDay = opening.validTo === undefined ? Infinity : dayOf(opening.validTo);
    this.#isBounded = opening.validFrom !== undefined || opening.validTo !== undefined || this.#weekdays === undefined;
  }

  /** The weekdays, one bit each, of an opening that comes every week for ever; else 0. */
  get endlessWeekdays(): number {
    return this.#isBounded || this.#opening.startDate !== undefined || this.#closedOn.length > 0 ? 0 : (this.#weekdays ?? 0);
  }

  standingAt(atMs: number): Standing {
    if (!this.zone) return 'no-zone';
    if (!this.#isBounded) return 'current';
    if (needsRules(this.#opening) && !ruleEngine) return 'rules-missing';
    const day = Math.floor((atMs + this.zone.offsetMs(atMs)) / dayMs);
    if (this.#firstDay > day) return 'not-yet';
    const isReadable = this.#weekdays !== undefined || ruleEngine?.canRead(this.#opening);
    if (isReadable && this.#lastRuleDay < day) return 'ended';
    if (this.#lastDay < day) return 'unconfirmed';
    return isReadable ? 'current' : 'unreadable';
  }

  /** The next instant at which `standingAt` may say something else. */
  nextTurn(atMs: number): number {
    const { zone } = this;
    if (!zone || !this.#isBounded) return Infinity;
    const turns = [this.#firstDay, this.#lastDay + 1, this.#lastRuleDay + 1].map(day => (Number.isFinite(day) ? reachedAt(zone, day * dayMs) : Infinity));
    return Math.min(...turns.filter(turn => turn > atMs));
  }

  /** The end of what is on at an instant; the instant itself where nothing is. */
  endOfOpenAt(atMs: number): number {
    const { zone } = this;
    if (!zone) return atMs;
    const wallMs = atMs + zone.offsetMs(atMs);
    let end = atMs;
    // What the wall shows to be over is over. What it shows to be ahead may have begun already, before the clock was put back.
    const first = Math.floor((wallMs - this.startMs - this.lengthMs) / dayMs) + 1;
    for (let day = Math.floor((wallMs + longestFoldMs - this.startMs) / dayMs); day >= first; day--) {
      const startMs = day * dayMs + this.startMs;
      if (this.#firstHeld(day, day) === undefined || (wallMs < startMs && reachedAt(zone, startMs) > atMs)) continue;
      end = Math.max(end, reachedAt(zone, startMs + this.lengthMs));
    }
    return end;
  }

  /** When it begins next after an instant: undefined where not within `horizonDays`, Infinity where never. */
  nextStart(atMs: number): number | undefined {
    const { zone } = this;
    if (!zone) return Infinity;
    const soonest = Math.floor((atMs + zone.offsetMs(atMs) - this.startMs) / dayMs) + 1;
    const last = Math.min(this.#lastDay, this.#lastRuleDay);
    const borders = [soonest, soonest + nearDays, soonest + horizonDays] as const;
    for (const [from, to] of [[borders[0], borders[1] - 1], [borders[1], borders[2]]] as const) {
      for (let day = this.#firstHeld(from, to); day !== undefined; day = this.#firstHeld(day + 1, to)) {
        const startMs = day * dayMs + this.startMs;
        const start = reachedAt(zone, startMs);
        // One that lies in an hour that the clock skips does not take place.
        if (start > atMs && reachedAt(zone, startMs + this.lengthMs) > start) return start;
      }
    }
    return last <= borders[2] ? Infinity : undefined;
  }

  get #lastRuleDay(): number {
    return (this.#ruleEnd ??= this.#weekdays === undefined ? (ruleEngine?.lastDayOf(this.#opening) ?? Infinity) : Infinity);
  }

  /** The first of some days on which it begins. */
  #firstHeld(fromDay: number, toDay: number): number | undefined {
    const from = Math.max(fromDay, this.#firstDay);
    const to = Math.min(toDay, this.#lastDay);
    if (this.#weekdays === undefined) return ruleEngine?.datesBetween(this.#opening, from, to).find(day => !this.#isHoliday(day));
    const { startDate } = this.#opening;
    for (let day = startDate === undefined ? from : Math.max(from, dayOf(startDate)); day <= to; day++) {
      if ((this.#weekdays >> weekdayOf(day)) & 1 && !this.#isHoliday(day)) return day;
    }
    return undefined;
  }

  #isHoliday(day: number): boolean {
    return this.#closedOn.length > 0 && this.#closedOn.includes(dateOf(day));
  }
}

/** The weekdays, one bit each, of an opening that comes every week; undefined for any other. */
function bitsOf(opening: Opening): number | undefined {
  let bits = 0;
  const weekdays = onlyWeekly(opening);
  for (const weekday of weekdays ?? []) bits |= 1 << weekday;
  return weekdays && bits;
}

/** The first instant at which the wall shows this time or a later one: where the clock skips it, the moment it does so. */
export function reachedAt(zone: Zone, wallMs: number): number {
  const day = Math.floor(wallMs / dayMs);
  const instant = instantAt(zone, day, (wallMs - day * dayMs) / minuteMs);
  const skippedMs = instant + zone.offsetMs(instant) - wallMs;
  return skippedMs > 0 ? turnBetween(atMs => zone.offsetMs(atMs), instant - skippedMs, instant) : instant;
}
