import { fromSunday, numberedDays, type ReadDays } from './days.ts';
import { fold } from './fold.ts';

const several: Record<string, readonly number[]> = { daily: [0, 1, 2, 3, 4, 5, 6], everyday: [0, 1, 2, 3, 4, 5, 6], weekdays: [1, 2, 3, 4, 5], weekends: [6, 0] };
const between = /[,;/&+]|\s(?:and|y|et|und)\s/;
const range = /^(\S+?)\.?\s*(?:-|–|\sto\s|\sthrough\s)\s*(\S+)$/;
const noDay = /appointment|arrange|^(?:varies|n\/a|none|tb[ac]|-+)$/;

/** Reads days as people write them: numbers from 0 = Sunday, names, lists and ranges, in English and in one other language. */
export function writtenDays(language = 'en'): ReadDays {
  let names: readonly string[] | undefined;

  /** A name in full, in the plural, or cut to two letters or more, as long as only one day begins so. */
  const dayOf = (word: string): number | undefined => {
    const start = fold(word).replace(/\.$/, '');
    if (start.length < 2) return undefined;
    names ??= [...weekdayNames('en'), ...weekdayNames(language)];
    const fits = names.flatMap((name, at) => (name.startsWith(start) || start === `${name}s` ? [at % 7] : []));
    return new Set(fits).size === 1 ? fits[0] : undefined;
  };

  const daysOf = (written: string): readonly number[] | undefined => {
    const word = written.trim().toLowerCase();
    if (word === '' || noDay.test(word)) return [];
    const day = dayOf(word);
    if (day !== undefined) return [day];
    const [, first = '', last = ''] = range.exec(word) ?? [];
    return several[word.replace(/[\s-]/g, '')] ?? daysBetween(dayOf(first), dayOf(last)) ?? listed(word);
  };

  const numbered = numberedDays(fromSunday, daysOf);
  const listed = (words: string): number[] | undefined => (between.test(words) ? numbered(words.split(between)) : undefined);
  return numbered;
}

const daysBetween = (first: number | undefined, last: number | undefined): number[] | undefined =>
  first === undefined || last === undefined ? undefined : Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, after) => (first + after) % 7);

function weekdayNames(language: string): string[] {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  } catch {
    return [];
  }
  // 4 January 1970 was a Sunday
  return Array.from({ length: 7 }, (_, day) => fold(format.format(new Date(Date.UTC(1970, 0, 4 + day)))));
}
