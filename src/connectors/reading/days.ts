/** How a feed numbers its days: a number of the feed -> weekday (0 = Sunday), or undefined where it names none. */
export type DayNumbers = (day: number) => number | undefined;

/** 0 = Sunday .. 6, as Meeting Guide counts. */
export const fromSunday: DayNumbers = day => (day >= 0 && day <= 6 ? day : undefined);

const several: Record<string, readonly number[]> = { daily: [0, 1, 2, 3, 4, 5, 6], everyday: [0, 1, 2, 3, 4, 5, 6], weekdays: [1, 2, 3, 4, 5], weekends: [6, 0] };
const between = /[,;/&+]|\s(?:and|y|et|und)\s/;
const range = /^(\S+?)\.?\s*(?:-|–|\sto\s|\sthrough\s)\s*(\S+)$/;
const noDay = /appointment|arrange|^(?:varies|n\/a|none|tb[ac]|-+)$/;

/** Reads the days of a feed: numbers, names, lists, ranges. Knows English names and those of one other language. */
export class DayReader {
  readonly #numbers: DayNumbers;
  readonly #language: string | undefined;
  #names: readonly string[] | undefined;

  constructor(numbers: DayNumbers, language?: string) {
    this.#numbers = numbers;
    this.#language = language;
  }

  /** Weekdays in the feed's order, each once; empty where none is named; undefined where one cannot be read. */
  read(value: unknown): number[] | undefined {
    if (typeof value === 'number') {
      const day = this.#number(value);
      return day === undefined ? undefined : [day];
    }
    if (value === undefined || value === null) return [];
    const parts: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.toLowerCase().split(between) : [value];
    const days = new Set<number>();
    for (const part of parts) {
      const found = this.#part(part);
      if (!found) return undefined;
      for (const day of found) days.add(day);
    }
    return [...days];
  }

  #number(day: number): number | undefined {
    return Number.isInteger(day) ? this.#numbers(day) : undefined;
  }

  #part(value: unknown): readonly number[] | undefined {
    if (typeof value !== 'string' && typeof value !== 'number') return value === null ? [] : undefined;
    const word = String(value).trim().toLowerCase();
    if (word === '' || noDay.test(word)) return [];
    if (/^\d+$/.test(word)) {
      const day = this.#number(Number(word));
      return day === undefined ? undefined : [day];
    }
    const day = this.#named(word);
    if (day !== undefined) return [day];
    const group = several[word.replace(/[\s-]/g, '')];
    return group ?? this.#range(word);
  }

  #range(word: string): number[] | undefined {
    const ends = range.exec(word);
    const first = this.#named(ends?.[1] ?? '');
    const last = this.#named(ends?.[2] ?? '');
    if (first === undefined || last === undefined) return undefined;
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, after) => (first + after) % 7);
  }

  /** A name in full, in the plural, or cut to two letters or more, as long as only one day begins so. */
  #named(word: string): number | undefined {
    const start = fold(word).replace(/\.$/, '');
    if (start.length < 2) return undefined;
    this.#names ??= [...weekdayNames('en'), ...weekdayNames(this.#language ?? 'en')];
    const fits = this.#names.flatMap((name, at) => (name.startsWith(start) || start === `${name}s` ? [at % 7] : []));
    return new Set(fits).size === 1 ? fits[0] : undefined;
  }
}

/** Letters without their accents. */
export const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

function weekdayNames(language: string): string[] {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  } catch {
    return [];
  }
  // 4 January 1970 was a Sunday
  return Array.from({ length: 7 }, (_, day) => fold(format.format(new Date(Date.UTC(1970, 0, 4 + day))).toLowerCase()));
}
