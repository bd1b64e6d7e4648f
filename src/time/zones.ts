import { remembered } from './remembered.ts';
import { rememberedOffsets } from './zone-offsets.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** A time zone: how far its wall clock is ahead of UTC at an instant (east is positive). */
export interface Zone {
  /** An IANA name that this engine's Intl takes, or `+HH:MM`, which older engines do not. */
  readonly name: string;
  offsetMs(instantMs: number): number;
}

/** Names that some engine in use does not have (retired, or younger than its data), and one that every engine has. */
const otherNames = new Map([
  ['america/ciudad_juarez', 'America/Denver'],
  ['america/coyhaique', 'America/Punta_Arenas'],
  ['us/pacific-new', 'America/Los_Angeles'],
  ['z', 'UTC'],
]);

/**
 * What nobody should take for a zone: names of up to three letters that are not of the IANA list (CST and IST mean different
 * zones to different people and engines), and names of the list that say "not set".
 */
const notZones = /^(?!([cemw]et|[ehm]st|gb|gmt|nz|prc|ro[ck]|uct|utc|z)$)(.{0,3}|factory|etc\/unknown)$/;

/** The zone of a name as feeds write it: IANA, also retired or in the wrong case, or a fixed offset. Undefined where nobody could tell. */
export const zoneNamed = remembered((name: string): Zone | undefined => {
  const key = name.trim();
  return fixedZone(key) ?? regionZone(key);
});

function fixedZone(name: string): Zone | undefined {
  const offset = offsetOf(name);
  if (offset === undefined) return undefined;
  const clock = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return { name: offset ? `${offset < 0 ? '-' : '+'}${clock}` : 'UTC', offsetMs: () => offset };
}

/** The offset that `+03:30`, `-0500` or `UTC+2` says; engines add seconds for the past. */
function offsetOf(text: string): number | undefined {
  const [, sign, hours, minutes = 0, seconds = 0] = /^(?:utc|gmt)?([+-])([01]?\d)(?::?([0-5]\d)(?::(\d\d))?)?$/i.exec(text) ?? [];
  if (sign === undefined) return undefined;
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * Number(`${sign}1000`);
}

function regionZone(name: string): Zone | undefined {
  const lower = name.toLowerCase();
  if (notZones.test(lower)) return undefined;
  try {
    // Writes a date and, behind the last space, the offset: `1/15/2026, GMT+05:30`.
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    // Engines disagree on which of several names they give back, so only its capitals are taken from there.
    const canonical = format.resolvedOptions().timeZone;
    return {
      name: canonical.toLowerCase() === lower ? canonical : name,
      offsetMs: rememberedOffsets(instantMs => offsetOf(format.format(instantMs).replace(/.* /, '')) ?? 0),
    };
  } catch {
    const other = otherNames.get(lower);
    return other === undefined ? undefined : regionZone(other);
  }
}

/**
 * The instant at which a wall shows this time (RFC 5545, 3.3.5): the first one where the clock shows it twice; where it is
 * skipped, the offset before the gap applies.
 */
export function instantAt(zone: Zone, day: number, minutes: number): number {
  const wallMs = day * dayMs + minutes * minuteMs;
  const before = zone.offsetMs(wallMs - dayMs);
  const first = wallMs - before;
  if (zone.offsetMs(first) === before) return first;
  const after = zone.offsetMs(wallMs + dayMs);
  return zone.offsetMs(wallMs - after) === after ? wallMs - after : first;
}

/** What the wall shows at an instant: the day number and whole minutes since midnight. */
export function wallAt(zone: Zone, instantMs: number): { day: number; minutes: number } {
  const wallMs = instantMs + zone.offsetMs(instantMs);
  const day = Math.floor(wallMs / dayMs);
  return { day, minutes: Math.floor((wallMs - day * dayMs) / minuteMs) };
}

/** The name of the zone that this device is set to; UTC where it does not say. */
export function localZoneName(): string {
  return zoneNamed(new Intl.DateTimeFormat().resolvedOptions().timeZone)?.name ?? 'UTC';
}
