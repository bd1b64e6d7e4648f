import { rememberedOffsets } from './zone-offsets.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** A time zone: how far its wall clock is ahead of UTC at an instant (east is positive). */
export interface Zone {
  /** An IANA name that this engine's Intl takes, or `+HH:MM`, which older engines do not. */
  readonly name: string;
  offsetMs(instantMs: number): number;
}

/** Names that some engine in use does not have (retired, or younger than its data), and the name that it does. */
const otherNames = new Map([
  ['us/pacific-new', 'America/Los_Angeles'],
  ['america/ciudad_juarez', 'America/Denver'],
  ['america/coyhaique', 'America/Punta_Arenas'],
  ['america/nuuk', 'America/Godthab'],
  ['asia/beijing', 'Asia/Shanghai'],
  ['europe/kyiv', 'Europe/Kiev'],
  ['pacific/kanton', 'Pacific/Enderbury'],
]);

/** Names of up to three letters that are zones of the IANA list; others (CST, IST) mean different zones to different people and engines. */
const shortNames = /^(?:cet|eet|est|gb|hst|met|mst|nz|prc|roc|rok|uct|wet)$/i;

/** Names of the list that say "not set"; some engines take them for UTC. */
const placeholders = /^(?:factory|etc\/unknown)$/i;

const known = new Map<string, Zone | undefined>();

/** The zone of a name as feeds write it: IANA, also retired or in the wrong case, or a fixed offset. Undefined where nobody could tell. */
export function zoneNamed(name: string): Zone | undefined {
  if (known.has(name)) return known.get(name);
  // A hostile feed may hold thousands of names; real ones are a few hundred.
  if (known.size > 2_000) known.clear();
  const key = name.trim();
  const zone = key === name ? (fixedZone(key) ?? regionZone(key)) : zoneNamed(key);
  known.set(name, zone);
  return zone;
}

function fixedZone(name: string): Zone | undefined {
  const [, sign, hours, minutes = '0'] = /^(?:utc|gmt)?([+-])(\d\d?)(?::?([0-5]\d))?$/i.exec(name) ?? [];
  if (sign === undefined && !/^(?:z|utc|gmt|zulu)$/i.test(name)) return undefined;
  const east = (Number(hours ?? 0) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (Math.abs(east) > 18 * 60) return undefined;
  const offset = east * minuteMs;
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const digits = `${twoDigits(Math.floor(Math.abs(east) / 60))}:${twoDigits(Math.abs(east) % 60)}`;
  return { name: east === 0 ? 'UTC' : `${east < 0 ? '-' : '+'}${digits}`, offsetMs: () => offset };
}

function regionZone(name: string): Zone | undefined {
  if (name.length <= 3 ? !shortNames.test(name) : placeholders.test(name)) return undefined;
  const format = clockIn(name);
  const other = otherNames.get(name.toLowerCase());
  if (!format) return other === undefined ? undefined : regionZone(other);
  // Engines disagree on which of several names they give back, so only its capitals are taken from there.
  const canonical = format.resolvedOptions().timeZone;
  return {
    name: canonical.toLowerCase() === name.toLowerCase() ? canonical : name,
    offsetMs: rememberedOffsets(instantMs => offsetBy(format, instantMs)),
  };
}

function clockIn(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

function offsetBy(format: Intl.DateTimeFormat, instantMs: number): number {
  const [month = 0, day, year = 0, hour, minute, second] = (format.format(instantMs).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instantMs / 1_000) * 1_000;
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
