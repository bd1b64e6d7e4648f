import { hiddenId } from '../../../list/hidden-id.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { calendarFile, type CalendarEntry } from '../../../time/calendar-file.ts';
import type { TakeAwaySetting } from './setting.ts';

/** The dates of all events as an iCalendar file; undefined where there is none to come. A neutral one names nothing: place and link only, to get there. */
export function datesFile(resources: readonly Resource[], neutral: boolean, { words, now }: TakeAwaySetting): string | undefined {
  const entries = resources.flatMap(resource => entriesOf(resource, neutral ? words.appointment : undefined));
  const text = calendarFile(entries, { product: 'peer-support-widgets', now });
  return text.includes('BEGIN:VEVENT') ? text : undefined;
}

/** The dates of one resource as a calendar has them, under its own title or a neutral one. */
export function entriesOf({ id, title, schedule, places, channels, summary }: Resource, neutralTitle: string | undefined): CalendarEntry[] {
  const neutral = neutralTitle !== undefined;
  const [place] = places;
  return schedule.map((meeting, at) => ({
    uid: `${hiddenId(id)}-${String(at)}@peer-support-widgets`,
    title: neutralTitle ?? title,
    meeting,
    location: [neutral ? undefined : place?.name, place?.address].filter(Boolean).join(', ') || undefined,
    url: channels.find(({ type, url }) => type === 'video' && url !== undefined)?.url,
    description: neutral ? undefined : summary,
  }));
}
