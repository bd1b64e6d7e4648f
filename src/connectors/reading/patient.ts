import { wordOf } from './word.ts';

export { clockMinutes } from './clock.ts';
export { emailAddress, webAddress } from './links.ts';
export { plainText } from './markup.ts';

const longestQuote = 60;
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The value at fault, short enough for a message. */
export function quoted(value: unknown): string {
  const text = Array.isArray(value) ? value.slice(0, longestQuote).map(wordOf).join(', ') : wordOf(value);
  return `“${text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text}”`;
}

/** An English day name, in full, in the plural, or cut to three letters or more. */
export function englishDay(word: string): number[] | undefined {
  const start = word.toLowerCase();
  const day = start.length < 3 ? -1 : days.findIndex(name => `${name}s`.startsWith(start));
  return day < 0 ? undefined : [day];
}

/** Which half of a point is at fault, and why. */
export function whyNoPoint(latitude: unknown, longitude: unknown): readonly [field: 'latitude' | 'longitude', why: string] {
  const [north, east] = [latitude, longitude].map(half => Number(wordOf(half).replace(',', '.') || NaN)) as [number, number];
  if (Number.isNaN(north)) return ['latitude', `${quoted(latitude)} is not a latitude`];
  if (Number.isNaN(east)) return ['longitude', `${quoted(longitude)} is not a longitude`];
  if (Math.abs(north) > 90) return ['latitude', `${quoted(latitude)} is beyond the poles${Math.abs(east) <= 90 ? ': are latitude and longitude swapped?' : ''}`];
  return north === 0 && east === 0 ? ['latitude', '0, 0 is a point at sea'] : ['longitude', `${quoted(longitude)} is not between -180 and 180`];
}
