import type { Channel } from '../../protocol/channel.ts';
import type { Place } from '../../protocol/group.ts';
import type { Resource } from '../../protocol/resource.ts';
import { slugOf } from '../reading/codes.ts';
import { none, orNothing } from '../reading/gather.ts';
import { plainId } from '../reading/ids.ts';
import { webAddress } from '../reading/links.ts';
import { readPoint, withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import { resourceWith } from '../resources/blank.ts';
import { dayText } from '../resources/days.ts';
import { readProse, summaryAndBody } from '../resources/prose.ts';
import { isWithheldText } from '../resources/withheld.ts';
import { sortWords } from '../resources/words.ts';
import { unescaped, type Component } from './lines.ts';
import { readMeetings, type CalendarContext } from './times.ts';

/** An event, and single times of it that differ. */
export interface CalendarEvent {
  event: Component;
  moved: readonly Component[];
}

const texts = ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'CATEGORIES', 'CONTACT'];

/** The facts of an event, each under the calendar's own name for it. */
export function factsOf({ properties }: Component): Record<string, unknown> {
  const facts = [...properties].map(([name, list]): [string, unknown] => {
    const values = list.map(({ value }) => (texts.includes(name) ? unescaped(value) : value.trim()));
    return [name, name === 'CATEGORIES' ? values.join(',') : values[0]];
  });
  return Object.fromEntries(facts);
}

/** Reads one event of a calendar. */
export function readCalendarEvent(row: Row, { event, moved }: CalendarEvent, context: CalendarContext, source: Resource['source']): Resource {
  if (!event.isWhole) row.refuse('END', 'is cut off: the calendar ends in the middle of it');
  if (/^(?:private|confidential)$/i.test(row.mark('CLASS'))) row.refuse('CLASS', 'is marked as private');
  const title = row.text('SUMMARY') ?? row.refuse('SUMMARY', 'has no name');
  const schedule = readMeetings(row, event, moved, context);
  const rooms = readRooms(row, event);
  const place = readPlace(row);
  const [first] = schedule;
  const words = row.words('CATEGORIES');
  const cancelled = /^CANCELLED$/i.test(row.mark('STATUS'));
  return resourceWith({
    id: plainId(row.raw('UID')) ?? slugOf([title, first?.startDate, first?.time].filter(Boolean).join(' ')).slice(0, 300),
    kind: 'event',
    title,
    ...summaryAndBody(readProse(row, 'DESCRIPTION')),
    ...sortWords(words),
    organization: orNothing({ name: organizerOf(event) }),
    channels: rooms,
    places: place ? [place] : [],
    schedule,
    attendance: place ? (rooms.length > 0 ? 'hybrid' : 'in-person') : rooms.length > 0 ? 'online' : undefined,
    status: cancelled ? 'closed' : row.raw('STATUS') === undefined ? undefined : 'active',
    updatedAt: readStamp(row.mark('LAST-MODIFIED')),
    source,
    links: withoutRepeats([row.link('URL')]).map(url => ({ url })),
  });
}

function readPlace(row: Row): Place | undefined {
  const words = row.text('LOCATION');
  if (words === undefined || webAddress(words) !== undefined || isWithheldText(words)) return undefined;
  const [latitude, longitude] = row.mark('GEO').split(';');
  const point = row.raw('GEO') === undefined ? undefined : readPoint(row, latitude, longitude ?? '', 'GEO');
  return { name: words, latitude: point?.latitude, longitude: point?.longitude, approximate: false, region: none };
}

/** Rooms on the web: where the place is an address, and conferences. */
function readRooms(row: Row, { properties }: Component): Channel[] {
  const written = [row.mark('LOCATION'), ...(properties.get('CONFERENCE') ?? []).slice(0, 5).map(({ value }) => value.trim())];
  return [...new Set(written.flatMap(text => (/^https?:/i.test(text) ? (webAddress(text) ?? []) : [])))].map(url => ({ type: 'web', display: url, url, languages: none }));
}

/** The name of who holds it. Addresses of people in a calendar are not meant for everybody. */
function organizerOf({ properties }: Component): string | undefined {
  const name = properties.get('ORGANIZER')?.[0]?.parameters.CN?.trim().slice(0, 200);
  return name === '' || name?.includes('@') ? undefined : name;
}

function readStamp(text: string): string | undefined {
  const [, day, hours, minutes] = /^(\d{8})T(\d\d)(\d\d)(?:\d\d)?Z$/.exec(text) ?? [];
  const date = dayText(day);
  return date === undefined || Number(hours) > 23 || Number(minutes) > 59 ? undefined : `${date}T${hours ?? ''}:${minutes ?? ''}:00Z`;
}
