const formats = new Map<string, Intl.DateTimeFormat>();

/** A cached formatter: making one costs a hundred times what using it does. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    if (formats.size > 200) formats.clear(); // a page of a hundred zones must not hold formatters for ever
    formats.set(key, (format = new Intl.DateTimeFormat(tag, options)));
  }
  return format;
}

/** The first Sunday of 1970 was the 4th of January. */
const sundayMs = 3 * 86_400_000;

/** A weekday's name; 0 = Sunday. */
export const weekdayName = (tag: string, weekday: number, width: 'long' | 'short' = 'long'): string =>
  dateFormat(tag, { weekday: width, timeZone: 'UTC' }).format(sundayMs + weekday * 86_400_000);

/** A wall clock time given in minutes after midnight: "7:00 PM", "19:00". */
export const clockName = (tag: string, minutes: number): string =>
  dateFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(minutes * 60_000);

/** A calendar day of an instant or a bare date: "21 November 2026". */
export const dayName = (tag: string, isoDate: string): string =>
  dateFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(isoDate));

/** Weekdays in the order of the language's calendar. */
export function weekdays(tag: string): number[] {
  const locale = new Intl.Locale(tag) as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };
  const first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? (/^(en-US|en$|ar|he|ja|pt-BR|es-MX)/.test(tag) ? 7 : 1);
  return Array.from({ length: 7 }, (_, at) => (first + at) % 7);
}

/** How long ago, in one round unit: "3 weeks ago". */
export function age(tag: string, atMs: number, nowMs: number): string {
  const minutes = (atMs - nowMs) / 60_000;
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [['minute', 60], ['hour', 24], ['day', 7], ['week', 4.35], ['month', 12], ['year', Infinity]];
  let value = minutes;
  for (const [unit, size] of steps) {
    if (Math.abs(value) < size || size === Infinity) return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(Math.round(value), unit);
    value /= size;
  }
  return '';
}
