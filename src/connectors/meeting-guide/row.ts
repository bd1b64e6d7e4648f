import type { Group } from '../../protocol/group.ts';
import type { Meeting } from '../../protocol/meeting.ts';
import type { CodeIndex, SortedCodes } from '../reading/codes.ts';
import { plainId, type Ids } from '../reading/ids.ts';
import { readInstant } from '../reading/dates.ts';
import { readLanguages } from '../reading/languages.ts';
import { joinedNotes, none, orNothing, orNowhere } from '../reading/gather.ts';
import { addressLine, readPair, readPoint, withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';

/** What the rows of one feed share. */
export interface RowContext {
  ids: Ids;
  codes: CodeIndex;
  /** Reads a word as a language; without it, only tags are languages. */
  tagOf?: (word: string) => string | undefined;
}

/** Reads one row of the Meeting Guide format, whose fields spreadsheets use too. */
export function readMeetingGuideRow(row: Row, schedule: Meeting[], { ids, codes: index, tagOf }: RowContext): Group {
  const name = row.text('name') ?? row.refuse('name', 'has no name');
  const codes = index.sort(row.words('types'));
  const place = readPlace(row);
  const online = readOnline(row);
  const first = schedule[0];
  return {
    id: ids.take(row.raw('slug') ?? row.raw('id'), name, first?.rrule?.slice(-2), first?.time, place?.name, place?.town),
    name,
    description: joinedNotes(row.prose('notes'), row.prose('group_notes')),
    topics: codes.topics,
    audiences: codes.audiences,
    formats: codes.formats,
    accessibility: codes.accessibility,
    languages: readLanguages(row, 'languages', codes.languages, tagOf),
    attendance: readAttendance(row, codes, place !== undefined, online !== undefined),
    schedule,
    place,
    online,
    joining: orNothing({ access: codes.access }),
    contact: readContact(row),
    links: withoutRepeats([row.link('website'), row.link('website_2'), row.link('url')]).map(url => ({ url })),
    organization: orNothing({ name: row.text('entity') ?? row.text('district'), email: row.email('entity_email'), phone: row.text('entity_phone'), url: row.link('entity_website_url') ?? row.link('entity_url') }),
    updatedAt: readInstant(row, 'updated'),
    feedback: orNothing({ url: row.link('feedback_url'), email: row.email('feedback_emails') }),
    concerns: none,
    series: plainId(row.raw('group_id') ?? row.raw('group')),
  };
}

function readPlace(row: Row): Group['place'] {
  const address = row.text('formatted_address') ?? row.text('address');
  const town = row.text('city');
  const postcode = row.text('postal_code');
  const whole = row.raw('formatted_address') === undefined ? addressLine(address, town, row.text('state'), postcode, row.text('country')) : address;
  const point = readPoint(row, 'latitude', 'longitude') ?? readPair(row, 'coordinates');
  const regions = row.raw('regions') === undefined ? [...path(row.text('region')), row.text('sub_region')] : row.words('regions').flatMap(path);
  return orNowhere({
    name: row.text('location'),
    // online groups write "Online" where others write a street
    address: /^online$/i.test(address ?? '') ? undefined : whole,
    town,
    postcode,
    latitude: point?.latitude,
    longitude: point?.longitude,
    approximate: row.yes('approximate') ?? false,
    region: withoutRepeats(regions),
    notes: row.prose('location_notes'),
  });
}

const path = (region: string | undefined): string[] => region?.split('>').map(step => step.trim()) ?? [];

/** How to join from afar, from the `conference_` fields. */
export function readOnline(row: Row): Group['online'] {
  return orNothing({
    url: row.link('conference_url'),
    phone: row.text('conference_phone'),
    notes: joinedNotes(row.prose('conference_url_notes'), row.prose('conference_phone_notes')),
  });
}

const told: Record<string, NonNullable<Group['attendance']>> = {
  in_person: 'in-person', inperson: 'in-person', online: 'online', virtual: 'online', hybrid: 'hybrid', inactive: 'suspended', suspended: 'suspended', closed: 'suspended',
};

function readAttendance(row: Row, { elsewhere }: SortedCodes, hasPlace: boolean, hasOnline: boolean): Group['attendance'] {
  const online = hasOnline || elsewhere.includes('online');
  if (elsewhere.includes('temporarily-closed')) return online ? 'online' : 'suspended';
  const option = row.text('attendance_option')?.toLowerCase().replace(/[\s-]/g, '_');
  const attendance = option === undefined ? undefined : told[option];
  if (option !== undefined && attendance === undefined) row.drop('attendance_option', `“${option.slice(0, 60)}” is not a way to attend`);
  if (attendance) return attendance;
  // a town alone beside a link is where the host lives, not where people meet
  const meets = hasPlace && (!online || (row.yes('approximate') !== true && row.raw('location') !== undefined));
  if (online) return meets ? 'hybrid' : 'online';
  return meets ? 'in-person' : undefined;
}

function readContact(row: Row): Group['contact'] {
  return orNothing({
    name: row.text('contact_1_name') ?? row.text('contact_name') ?? row.text('group'),
    email: row.email('email') ?? row.email('contact_1_email') ?? row.email('contact_email'),
    phone: row.text('phone') ?? row.text('contact_1_phone') ?? row.text('contact_phone'),
  });
}
