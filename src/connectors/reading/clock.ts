const clock = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*h?\s*(?:([ap])\.?\s*m\.?)?$/i;
const minutesOfDay = 24 * 60;
const words: Record<string, number> = { noon: 720, midday: 720, midnight: 0 };

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
