import { clockSpan } from '../../../i18n/dates.ts';
import type { Opening } from '../../../protocol/hours.ts';
import { minutesOf } from '../../../time/calendar-date.ts';
import type { MoreFactMessages } from './messages.ts';

const dayMs = 86_400_000;
const dayMinutes = 1_440;

/** From when to when an opening lasts: "9:00 AM – 5:00 PM", or all day. */
export function openingSpan({ time, minutes }: Opening, tag: string, more: MoreFactMessages): string {
  const startMs = minutesOf(time) * 60_000;
  const isWholeDays = minutes % dayMinutes === 0;
  if (isWholeDays && startMs === 0) return more.allDay;
  const span = clockSpan(tag, startMs, (startMs + minutes * 60_000) % dayMs);
  return isWholeDays ? `${span} – ${span}` : span;
}
