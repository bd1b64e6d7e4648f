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

/** What was written once is not formatted again: a list says the same few days and hours over and over. */
const written = new Map<string, string>();

function once(key: string, write: () => string): string {
  let text = written.get(key);
  if (text === undefined) {
    if (written.size > 2000) written.clear();
    written.set(key, (text = write()));
  }
  return text;
}

/** A weekday's name; 0 = Sunday. */
export const weekdayName = (tag: string, weekday: number, width: 'long' | 'short' = 'long'): string =>
  once(`${tag} ${width} ${String(weekday)}`, () => dateFormat(tag, { weekday: width, timeZone: 'UTC' }).format(sundayMs + weekday * 86_400_000));

/** From one wall clock time to another, as the language writes it ("7:00 – 8:30 PM"); one time alone where they are the same. In ms after midnight. */
export const clockSpan = (tag: string, fromMs: number, toMs: number): string => once(`${tag} ${String(fromMs)}-${String(toMs)}`, () => {
  const twelve = dateFormat(tag, { hour: 'numeric', timeZone: 'UTC' }).resolvedOptions().hour12;
  // a day of 24 hours is written 09:00 in ranges, whatever is asked: so it is everywhere
  const format = dateFormat(tag, { hour: twelve ? 'numeric' : '2-digit', minute: '2-digit', timeZone: 'UTC' });
  if (fromMs === toMs) return format.format(fromMs);
  // over midnight, `formatRange` would write dates
  return toMs > fromMs ? format.formatRange(fromMs, toMs) : `${format.format(fromMs)} – ${format.format(toMs)}`;
});

/** Weekdays in the order of the language's calendar. */
export function weekdays(tag: string): number[] {
  const locale = new Intl.Locale(tag) as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };
  const first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? (/^(en-US|en$|ar|he|ja|pt-BR|es-MX)/.test(tag) ? 7 : 1);
  return Array.from({ length: 7 }, (_, at) => (first + at) % 7);
}
