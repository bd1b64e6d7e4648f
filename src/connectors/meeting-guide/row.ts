import type { Group } from '../../protocol/group.ts';
import type { Meeting } from '../../protocol/meeting.ts';
import type { CodeIndex } from '../reading/codes.ts';
import { plainId, type Ids } from '../reading/ids.ts';
import { readLanguages } from '../reading/languages.ts';
import { joinedNotes, joiningOf, none, orNothing, orNowhere } from '../reading/gather.ts';
import { addressLine, readPoint, withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import { readInstant } from './dates.ts';
import { readOnline } from './online.ts';

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
  const { languages, access, elsewhere, ...facets } = index.sort(row.words('types'));
  const place = readPlace(row);
  const online = readOnline(row);
  const first = schedule[0];
  return {
    name,
    description: joinedNotes(row.prose('notes'), row.prose('group_notes')),
    ...facets,
    languages: readLanguages(row, 'languages', languages, tagOf),
    attendance: readAttendance(row, elsewhere, place !== undefined, online !== undefined),
    schedule,
    place,
    online,
    joining: joiningOf(access),
    contact: readContact(row),
    links: withoutRepeats([row.link('website'), row.link('website_2'), row.link('url')]).map(url => ({ url })),
    organization: orNothing({ name: row.text('entity') ?? row.text('district'), email: row.email('entity_email'), phone: row.text('entity_phone'), url: row.link('entity_website_url') }),
    updatedAt: readInstant(row, 'updated'),
    feedback: orNothing({ url: row.link('feedback_url'), email: row.email('feedback_emails') }),
    concerns: none,
    series: plainId(row.raw('group_id') ?? row.raw('group')),
    // last of all: a row that is read again must not take a second id
    id: ids.take(row.raw('slug') ?? row.raw('id'), name, first?.rrule?.slice(-2), first?.time, place?.name, place?.town),
  };
}

function readPlace(row: Row): Group['place'] {
  const address = row.text('formatted_address') ?? row.text('address');
  const town = row.text('city');
  const postcode = row.text('postal_code');
  const whole = row.raw('formatted_address') === undefined ? addressLine(address, town, row.text('state'), postcode, row.text('country')) : address;
  const pair = row.text('coordinates')?.split(',');
  const point = readPoint(row) ?? (pair && readPoint(row, pair[0], pair[1] ?? '', 'coordinates'));
  const regions = row.raw('regions') === undefined ? [...path(row.text('region')), row.text('sub_region')] : row.words('regions').flatMap(path);
  return orNowhere({
    name: row.text('location'),
    // online groups write "Online" where others write a street
    address: /^online$/i.test(address ?? '') ? undefined : whole,
    town,
    postcode,
    latitude: point?.latitude,
    longitude: point?.longitude,
    approximate: row.yes('approximate'),
    region: withoutRepeats(regions),
    notes: row.prose('location_notes'),
  });
}

const path = (region: string | undefined): string[] => region?.split('>').map(step => step.trim()) ?? [];

const ways: readonly string[] = ['in-person', 'online', 'hybrid', 'suspended'] satisfies Group['attendance'][];

function readAttendance(row: Row, elsewhere: readonly string[], hasPlace: boolean, hasOnline: boolean): Group['attendance'] {
  const online = hasOnline || elsewhere.includes('online');
  if (elsewhere.includes('temporarily-closed')) return online ? 'online' : 'suspended';
  const option = row.mark('attendance_option').toLowerCase().replace(/[\s_]+/g, '-').replace('inactive', 'suspended').replace('virtual', 'online');
  const attendance = ways.includes(option) ? (option as Group['attendance']) : undefined;
  if (row.kept(attendance, 'attendance_option', 'a way to attend')) return attendance;
  // a town alone beside a link is where the host lives, not where people meet
  const meets = hasPlace && (!online || (!row.yes('approximate') && row.raw('location') !== undefined));
  if (online) return meets ? 'hybrid' : 'online';
  return meets ? 'in-person' : undefined;
}

function readContact(row: Row): Group['contact'] {
  return orNothing({
    name: row.text('contact_1_name') ?? row.text('group'),
    email: row.email('email') ?? row.email('contact_1_email'),
    phone: row.text('phone') ?? row.text('contact_1_phone'),
  });
}
