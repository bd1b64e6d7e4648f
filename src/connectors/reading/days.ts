/** How a feed numbers its days: a number of the feed -> weekday (0 = Sunday), or undefined where it names none. */
export type DayNumbers = (day: number) => number | undefined;

/** Weekdays of a value in the feed's order, each once; empty where none is named; undefined where one cannot be read. */
export type ReadDays = (value: unknown) => number[] | undefined;

/** 0 = Sunday .. 6, as Meeting Guide counts. */
export const fromSunday: DayNumbers = day => (day >= 0 && day <= 6 ? day : undefined);

/** An English day name, in full, in the plural, or cut to three letters or more. */
export function englishDay(word: string): number[] | undefined {
  const start = word.trim().toLowerCase();
  const day = start.length < 3 ? -1 : englishDays.findIndex(name => name.startsWith(start) || start === `${name}s`);
  return day < 0 ? undefined : [day];
}

/** Reads days that are numbers, in text or in a list too. */
export function numberedDays(numbers: DayNumbers, named?: (word: string) => readonly number[] | undefined): ReadDays {
  return value => {
    const parts: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value];
    const days = new Set<number>();
    for (const part of parts) {
      if (part === undefined || part === null || (typeof part === 'string' && part.trim() === '')) continue;
      const number = typeof part === 'number' || (typeof part === 'string' && digits.test(part)) ? Number(part) : NaN;
      const day = Number.isInteger(number) ? numbers(number) : undefined;
      const found = day !== undefined ? [day] : typeof part === 'string' ? named?.(part) : undefined;
      if (!found) return undefined;
      for (const each of found) days.add(each);
    }
    return [...days];
  };
}

const englishDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const digits = /^\s*\d+\s*$/;
