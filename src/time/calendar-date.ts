const dayMs = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD` date. */
export function dayOf(date: string): number {
  return Date.parse(date) / dayMs;
}

/** The `YYYY-MM-DD` date of a day number. */
export function dateOf(day: number): string {
  // Five times as fast as toISOString, and asked for every occurrence.
  const date = new Date(day * dayMs);
  return `${padded(date.getUTCFullYear(), 4)}-${padded(date.getUTCMonth() + 1)}-${padded(date.getUTCDate())}`;
}

/** The weekday of a day number; 0 = Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Minutes since midnight of an `HH:MM` time. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The `HH:MM` time of minutes since midnight. */
export function clockOf(minutes: number): string {
  return `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
}

function padded(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
