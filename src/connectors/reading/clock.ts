const clock = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*h?\s*(?:([ap])\.?\s*m\.?)?$/i;
const words: Record<string, number> = { noon: 720, midday: 720, midnight: 0 };

export const minutesOfDay = 24 * 60;

/** Minutes since midnight of `19:00`, `7:00 pm`, `19:00:00`, `7pm`, `noon`; 24:00 is the day's end. Undefined where it is no time. */
export function clockMinutes(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const found = clock.exec(text);
  if (!found) return words[text.toLowerCase().replace(/^12(?::00)? /, '')];
  const [, hourText, minuteText, half] = found;
  // a bare number is a time only with am or pm: "19" could be anything
  if (minuteText === undefined && half === undefined) return undefined;
  let hours = Number(hourText);
  const minutes = Number(minuteText ?? 0);
  if (half !== undefined) {
    if (hours < 1 || (hours > 12 && half.toLowerCase() === 'a')) return undefined;
    if (hours <= 12) hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  return minutes < 60 && hours * 60 + minutes <= minutesOfDay ? hours * 60 + minutes : undefined;
}

/** `HH:MM` of minutes since midnight. */
export function clockText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours < 10 ? '0' : ''}${String(hours)}:${rest < 10 ? '0' : ''}${String(rest)}`;
}

/** Minutes of a length: a number, `90`, `01:30:00`, `1h30`. Undefined where it is none. */
export function lengthMinutes(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  const minutes = /^\d{1,5}(?:\s*min(?:ute)?s?\.?)?$/i.test(text) ? parseInt(text, 10) : hoursAndMinutes(text);
  return minutes !== undefined && minutes > 0 && minutes <= 7 * minutesOfDay ? minutes : undefined;
}

function hoursAndMinutes(text: string): number | undefined {
  const found = /^(\d{1,3})\s*(?::|h(?:ours?|rs?)?\s*)(\d{2})?(?::\d{2})?$/i.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : undefined;
}
