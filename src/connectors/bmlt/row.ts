import type { Group } from '../../protocol/group.ts';
import type { SortedCodes } from '../reading/codes.ts';
import { plainId, type Ids } from '../reading/ids.ts';
import { readLanguages } from '../reading/languages.ts';
import { joinedNotes, joiningOf, none, orNothing, orNowhere } from '../reading/gather.ts';
import { addressLine, readPoint, withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import type { ScheduleReader } from '../reading/schedule.ts';

/** What the rows of one answer share. */
export interface RowContext {
  ids: Ids;
  schedules: ScheduleReader;
  formatsOf: (row: Row) => SortedCodes;
}

/** Reads one meeting of a BMLT server. */
export function readBmltRow(row: Row, { ids, schedules, formatsOf }: RowContext): Group {
  if (row.mark('published') === '0') row.refuse('published', 'is not published');
  const name = row.text('meeting_name') ?? row.refuse('meeting_name', 'has no name');
  const schedule = schedules.read(row);
  const { languages, access, elsewhere, ...facets } = formatsOf(row);
  const place = readPlace(row);
  const online = orNothing({ url: row.link('virtual_meeting_link'), phone: row.text('phone_meeting_number'), notes: row.prose('virtual_meeting_additional_info') });
  return {
    name,
    description: row.prose('comments'),
    ...facets,
    // the row's own language is that of its words; a format names the language people speak
    languages: languages.length > 0 ? [...new Set(languages)] : readLanguages(row, 'lang_enum'),
    attendance: readAttendance(row, elsewhere, online !== undefined),
    schedule,
    place,
    online,
    joining: joiningOf(access),
    contact: orNothing({ name: row.text('contact_name_1'), email: row.email('email_contact') ?? row.email('contact_email_1'), phone: row.text('contact_phone_1') }),
    links: none,
    organization: orNothing({ name: row.text('service_body_name') }),
    concerns: none,
    series: plainId(row.raw('worldid_mixed')),
    // last of all: a row that is read again must not take a second id
    id: ids.take(row.raw('id_bigint'), name, schedule[0]?.rrule?.slice(-2), schedule[0]?.time, place?.name, place?.town),
  };
}

const venues: Partial<Record<string, Group['attendance']>> = { 1: 'in-person', 2: 'online', 3: 'hybrid' };

function readAttendance(row: Row, codes: readonly string[], hasOnline: boolean): Group['attendance'] {
  const venue = row.mark('venue_type');
  const attendance = venues[venue];
  const online = hasOnline || attendance === 'online' || codes.includes('virtual');
  if (codes.includes('temporarily-closed')) return online ? 'online' : 'suspended';
  if (attendance) return attendance;
  if (venue !== '') row.drop('venue_type', 'is none of 1, 2, 3');
  if (codes.includes('hybrid')) return 'hybrid';
  return online ? 'online' : undefined;
}

function readPlace(row: Row): Group['place'] {
  const municipality = row.text('location_municipality');
  const subsection = row.text('location_city_subsection');
  const neighborhood = row.text('location_neighborhood');
  const province = row.text('location_province');
  const postcode = row.text('location_postal_code_1');
  // servers fill the point of an online meeting with anything
  const point = row.mark('venue_type') === '2' ? undefined : readPoint(row);
  return orNowhere({
    name: row.text('location_text'),
    address: addressLine(row.text('location_street'), subsection, municipality, [province, postcode].filter(Boolean).join(' ')),
    town: municipality ?? subsection ?? neighborhood,
    postcode,
    latitude: point?.latitude,
    longitude: point?.longitude,
    approximate: false,
    region: withoutRepeats([province, row.text('location_sub_province'), municipality, subsection, neighborhood]),
    notes: joinedNotes(row.prose('location_info'), travel(row, 'train_lines'), travel(row, 'bus_lines')),
  });
}

/** Some servers send a field's label before its words. */
function travel(row: Row, field: string): string | undefined {
  const words = row.text(field)?.replace(/^.*#@-@#/, '').trim();
  return words === '' ? undefined : words;
}
