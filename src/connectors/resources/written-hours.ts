import type { Opening } from '../../protocol/hours.ts';
import type { ReadDays } from '../reading/days.ts';
import { minutesOfDay } from '../reading/minutes.ts';
import { minutesOpen, openingAt, weekly } from './openings.ts';

const always = /^(?:open\s+)?(?:24\s*\/\s*7|24\s*h(?:ou)?rs?(?:\s+a\s+day)?(?:,?\s*(?:7\s+days(?:\s+a\s+week)?|every\s*day|daily))?|always(?:\s+open)?|round the clock)\.?$/i;
const separator = /(?:[\s,;:&/|]|\band\b|\bfrom\b)*/iy;
const clock = String.raw`(\d{1,2})(?:[:.h](\d\d))?\s*([ap])?\.?(?:m\b\.?)?|(noon|midday|midnight)`;
const range = new RegExp(String.raw`(?:${clock})\s*(?:h\b)?\s*(?:-|–|—|\bto\b|\buntil\b)\s*(?:${clock})(?:\s*h\b)?`, 'iy');
const days = /(?!and\b|from\b)\p{L}[\p{L}.]+(?:\s*(?:-|–|\bto\b|\bthrough\b)\s*\p{L}[\p{L}.]+)?/iuy;
const closed = /(?:is\s+)?(?:closed|off|geschlossen|cerrado|fermé)\b/iy;
const longestText = 500;
const everyDay = [0, 1, 2, 3, 4, 5, 6];

/**
 * Reads hours as people write them: `Mo-Fr 9-17; Sa 10:00-12:00`, `Mon, Wed 9am to 5pm`, `24/7`. Undefined where any word is not
 * understood, or where "9-5" could be morning or night: then they are words, and nothing is claimed.
 */
export function writtenHours(text: string, readDays: ReadDays): Opening[] | undefined {
  const words = text.trim();
  if (always.test(words)) return [openingAt(0, minutesOfDay, { rrule: weekly(everyDay) })];
  if (words.length > longestText) return undefined;
  const openings: Opening[] = [];
  let named: number[] = [];
  let isTold = true;
  for (let at = end(separator, words, 0) ?? 0; at < words.length; at = end(separator, words, at) ?? at) {
    const isClosed = end(closed, words, at);
    const pastDays = isClosed === undefined ? end(days, words, at) : undefined;
    const span = spanAt(words, at);
    if (span && named.length > 0) {
      openings.push(openingAt(span.start, span.minutes, { rrule: weekly(named) }));
      isTold = true;
      at = span.end;
    } else if (isClosed !== undefined && named.length > 0) {
      isTold = true;
      at = isClosed;
    } else if (pastDays !== undefined) {
      const found = readDays(words.slice(at, pastDays));
      if (!found || found.length === 0) return undefined;
      named = isTold ? found : [...named, ...found];
      isTold = false;
      at = pastDays;
    } else return undefined;
  }
  return isTold && openings.length > 0 ? openings : undefined;
}

/** Where a pattern that begins at `at` ends. */
function end(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

interface Time {
  minutes: number;
  half?: string;
}

function spanAt(text: string, at: number): { start: number; minutes: number; end: number } | undefined {
  range.lastIndex = at;
  const found = range.exec(text);
  if (!found) return undefined;
  const [opens, closes] = [timeOf(found.slice(1, 5)), timeOf(found.slice(5, 9))];
  if (!opens || !closes) return undefined;
  const start = inHalf(opens, closes);
  const isPlain = opens.half === undefined && closes.half === undefined;
  // "9-5" is a working day to one reader and a night to another
  if (isPlain && start < minutesOfDay / 2 && closes.minutes <= start && closes.minutes > 0) return undefined;
  const minutes = minutesOpen(start, closes.minutes);
  return minutes === undefined ? undefined : { start, minutes, end: range.lastIndex };
}

function timeOf([hourText, minuteText = '0', halfText, word]: readonly (string | undefined)[]): Time | undefined {
  if (word !== undefined) return { minutes: /midnight/i.test(word) ? 0 : minutesOfDay / 2, half: '' };
  const half = halfText?.toLowerCase();
  const hour = Number(hourText);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const minutes = (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + Number(minuteText);
  return minutes <= minutesOfDay && Number(minuteText) < 60 ? { minutes, half } : undefined;
}

/** "1-5pm" begins in the afternoon, "9-5pm" in the morning. */
function inHalf(opens: Time, closes: Time): number {
  if (opens.half !== undefined || closes.half !== 'p' || opens.minutes >= minutesOfDay / 2) return opens.minutes;
  const afternoon = opens.minutes + minutesOfDay / 2;
  return afternoon < closes.minutes ? afternoon : opens.minutes;
}
