import { dayParts, type DayPart } from '../protocol/group-facets.ts';

export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
export const dayMinutes = 1440;

/** The part of the day of a displayed start, in minutes since midnight. */
export function dayPartOf(minutes: number): DayPart {
  if (minutes < 5 * 60) return 'night';
  if (minutes < 12 * 60) return 'morning';
  return minutes < 17 * 60 ? 'afternoon' : 'evening';
}

/** The bits of some parts of some weekdays in a number of 28: seven weekdays of four parts. */
export function weekBits(days: readonly number[], parts: readonly DayPart[]): number {
  let bits = 0;
  for (const day of days) for (const part of parts) bits |= 1 << (day * dayParts.length + dayParts.indexOf(part));
  return bits;
}

/** The bit of a displayed start: weekday * 1440 + minutes. */
export const slotBit = (slot: number): number => weekBits([Math.floor(slot / dayMinutes)], [dayPartOf(slot % dayMinutes)]);
