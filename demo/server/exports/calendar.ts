import type { Group } from '../../../src/protocol/group.ts';
import { calendarFile, type CalendarEntry } from '../../../src/time/calendar-file.ts';
import { escapeText, safeUri } from '../../../src/time/calendar-line.ts';

/** How often a calendar is asked to look again. Meetings move rarely, and a thousand phones need not ask every hour. */
const refresh = 'P1D';

export interface CalendarFacts {
  /** What the calendar is called where it is subscribed to. */
  name: string;
  /** Epoch ms. */
  now: number;
  /** Names the writer. */
  product: string;
  /** Where the calendar itself lies. */
  feedUrl?: string;
}

/**
 * All meetings of these groups as a calendar to subscribe to (RFC 5545, RFC 7986). A suspended group is left out: an entry would send people to
 * a locked door. Titles are the groups' names, as they were asked for by name; a file that one person saves on their device has a neutral one.
 */
export function groupsCalendar(groups: readonly Group[], { name, now, product, feedUrl }: CalendarFacts): string {
  const entries = groups.filter(group => group.attendance !== 'suspended').flatMap(entriesOf);
  const about = [
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...(feedUrl === undefined ? [] : [`SOURCE;VALUE=URI:${safeUri(feedUrl)}`]),
  ];
  return calendarFile(entries, { product, now, about });
}

/** Uids are the ones that the finder gives with a group's name, so that a meeting that was saved and is subscribed to is one meeting. */
function entriesOf(group: Group): CalendarEntry[] {
  const { id, name, place, online, description } = group;
  return group.schedule.map((meeting, at) => ({
    uid: `${id}-${String(at)}@peer-support-widgets`,
    title: name,
    meeting,
    location: [place?.name, place?.address].filter(Boolean).join(', ') || undefined,
    url: online?.url ?? group.links[0]?.url,
    description: [description, online?.phone, online?.notes].filter(Boolean).join('\n\n') || undefined,
  }));
}
