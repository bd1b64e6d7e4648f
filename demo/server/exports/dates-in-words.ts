const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const lowOrdinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `YYYY-MM-DD` as English words: `5 March 2026`. */
export const dateInWords = (date: string): string => dates.format(Date.parse(date));

/** The English name of a weekday; 0 = Sunday. */
export const weekdayName = (weekday: number): string => weekdayNames[weekday] ?? '';

/** `first` to `fifth`, then `6th`, `22nd`. */
export function ordinal(count: number): string {
  const low = lowOrdinals[count - 1];
  if (low !== undefined) return low;
  const ending = Math.floor(count / 10) % 10 === 1 ? undefined : ['st', 'nd', 'rd'][(count % 10) - 1];
  return `${String(count)}${ending ?? 'th'}`;
}

/** A length as English words: `90 minutes`, `2 hours`. */
export function lengthInWords(minutes: number): string {
  const [count, unit] = minutes % 1_440 === 0 ? [minutes / 1_440, 'day'] : minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}
