const hourMinutes = 60;
/** More zones than the feeds of one page name. */
const mostRemembered = 100;
const farthestMinutes = 14 * hourMinutes;
const signed = /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d\d))?(?::?00)?$/i;

/** Minutes ahead of UTC of `-08:00`, `+0530`, `Z` or `UTC+2`; undefined where it is no offset. */
export function offsetMinutes(text: string): number | undefined {
  const word = text.trim();
  if (/^(?:z|utc|gmt|etc\/utc)$/i.test(word)) return 0;
  const [, sign, hours, minutes = '0'] = signed.exec(word) ?? [];
  if (sign === undefined) return undefined;
  const offset = (Number(hours) * hourMinutes + Number(minutes)) * (sign === '-' ? -1 : 1);
  return Math.abs(offset) <= farthestMinutes && Number(minutes) < hourMinutes ? offset || 0 : undefined;
}

/** Minutes ahead of UTC of a bare number: hours, or minutes where it is too large for hours. */
export function offsetOfNumber(number: number): number | undefined {
  const minutes = Math.abs(number) <= 14 ? number * hourMinutes : number;
  return Number.isInteger(minutes) && Math.abs(minutes) <= farthestMinutes && minutes % 15 === 0 ? minutes || 0 : undefined;
}

/** The name of a fixed offset: `UTC`, `-08:00`. */
export function offsetName(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const text = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${text(Math.abs(minutes) / hourMinutes)}:${text(Math.abs(minutes) % hourMinutes)}`;
}

/**
 * The zone that a bare offset stands for. A clock that is never put forward is on few walls: where the list's own zone keeps this
 * offset for a part of the year, that zone is meant.
 */
export function zoneOfOffset(minutes: number, listZone: string | undefined): string {
  return listZone !== undefined && offsetsOf(listZone).includes(minutes) ? listZone : offsetName(minutes);
}

const kept = new Map<string, readonly (number | undefined)[]>();

/** The offsets that a zone keeps in the middle of a winter and of a summer. */
function offsetsOf(zone: string): readonly (number | undefined)[] {
  const offsets = kept.get(zone) ?? [15, 196].map(day => zoneOffset(zone, Date.UTC(2026, 0, day)));
  if (kept.size < mostRemembered) kept.set(zone, offsets);
  return offsets;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes ahead of UTC of a zone at an instant; undefined where there is no such zone. */
export function zoneOffset(zone: string, instantMs: number): number | undefined {
  const fixed = offsetMinutes(zone);
  if (fixed !== undefined) return fixed;
  try {
    // making one takes as long as reading a row
    const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    if (formats.size < mostRemembered) formats.set(zone, format);
    return offsetMinutes(format.format(instantMs).replace(/.* /, ''));
  } catch {
    return undefined;
  }
}

/** What the wall of a zone shows at an instant: the day, and minutes since midnight. */
export function wallIn(zone: string, instantMs: number): { day: string; minutes: number } | undefined {
  const offset = zoneOffset(zone, instantMs);
  if (offset === undefined) return undefined;
  const wall = new Date(instantMs + offset * 60_000);
  return Number.isNaN(wall.getTime()) ? undefined : { day: wall.toISOString().slice(0, 10), minutes: wall.getUTCHours() * hourMinutes + wall.getUTCMinutes() };
}
