import { patiently } from './patience.ts';
import { wordOf } from './word.ts';

/** How a feed numbers its days: a number of the feed -> weekday (0 = Sunday), or undefined where it names none. */
export type DayNumbers = (day: number) => number | undefined;

/** Weekdays of a value in the feed's order, each once; empty where none is named; undefined where one cannot be read. */
export type ReadDays = (value: unknown) => number[] | undefined;

/** 0 = Sunday .. 6, as Meeting Guide counts. */
export const fromSunday: DayNumbers = day => (day < 7 ? day : undefined);

/** Reads days that are numbers, in text or in a list too. */
export function numberedDays(numbers: DayNumbers, named = (word: string): readonly number[] | undefined => patiently().englishDay(word)): ReadDays {
  return value => {
    const days = new Set<number>();
    for (const part of Array.isArray(value) ? (value as unknown[]) : typeof value === 'string' ? value.split(',') : [value]) {
      const word = wordOf(part);
      if (word === '') continue;
      const day = /^\d+$/.test(word) ? numbers(Number(word)) : undefined;
      const found = day === undefined ? named(word) : [day];
      if (!found) return undefined;
      for (const each of found) days.add(each);
    }
    return [...days];
  };
}
