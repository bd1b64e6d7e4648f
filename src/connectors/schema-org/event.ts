import type { Resource } from '../../protocol/resource.ts';
import { readInstant } from '../meeting-guide/dates.ts';
import { slugOf } from '../reading/codes.ts';
import { orNothing } from '../reading/gather.ts';
import { plainId } from '../reading/ids.ts';
import { withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import { resourceWith } from '../resources/blank.ts';
import { partsOf } from '../resources/part.ts';
import { readProse, summaryAndBody } from '../resources/prose.ts';
import type { ResourceReadOptions } from '../resources/resource-connector.ts';
import { isWithheld } from '../resources/withheld.ts';
import { readTimes } from './event-times.ts';
import { readContact, readLanguages, readTerms } from './people.ts';
import { readLocations, type ReadLocations } from './places.ts';

/** Reads one event. */
export function readEvent(row: Row, options: ResourceReadOptions): Resource {
  if (isWithheld(row)) row.refuse('@type', 'is marked as private');
  const title = row.text('name') ?? row.refuse('name', 'has no name');
  const schedule = readTimes(row, options);
  const locations = readLocations(row);
  const room = row.raw('location') === undefined ? undefined : locations;
  const [first] = schedule;
  return resourceWith({
    id: plainId(row.raw('@id') ?? row.raw('id') ?? (typeof row.raw('identifier') === 'string' ? row.raw('identifier') : undefined)) ?? slugOf([title, first?.startDate, first?.time].filter(Boolean).join(' ')).slice(0, 300),
    kind: 'event',
    title,
    ...summaryAndBody(readProse(row, 'description')),
    ...readTerms(row),
    organization: readContact(row, 'organizer'),
    channels: room?.rooms ?? [],
    places: locations.places,
    schedule,
    project: partsOf(row, 'superEvent').map(whole => whole.text('name'))[0],
    attendance: readAttendance(row, locations),
    status: readStatus(row),
    cost: readCost(row),
    eligibility: readAges(row),
    capacity: readCapacity(row),
    languages: readLanguages(row, 'inLanguage'),
    contentNotes: row.words('contentNotes'),
    updatedAt: readInstant(row, 'dateModified'),
    source: options.source,
    links: withoutRepeats([row.link('url')]).map(url => ({ url })),
  });
}

const statusOf = (row: Row): string => row.mark('eventStatus').replace(/^.*[/#]/, '').toLowerCase();

function readStatus(row: Row): Resource['status'] {
  const status = statusOf(row);
  return /cancell?ed/.test(status) ? 'closed' : status.includes('postponed') ? 'paused' : status === '' ? undefined : 'active';
}

function readAttendance(row: Row, { places, rooms }: ReadLocations): Resource['attendance'] {
  const mode = row.mark('eventAttendanceMode').toLowerCase();
  if (statusOf(row).includes('movedonline')) return 'online';
  if (mode.includes('mixed')) return 'hybrid';
  if (/offline|in-?person/.test(mode)) return 'in-person';
  if (mode.includes('online')) return 'online';
  if (mode !== '') row.drop('eventAttendanceMode', 'is no way to attend');
  return places.length > 0 ? (rooms.length > 0 ? 'hybrid' : 'in-person') : rooms.length > 0 ? 'online' : undefined;
}

function readCost(row: Row): Resource['cost'] {
  const given = row.facts.isAccessibleForFree;
  const offers = partsOf(row, 'offers');
  const prices = offers.flatMap(offer => ['price', 'lowPrice', 'highPrice'].flatMap(field => (/^\d+(?:[.,]\d+)?$/.test(offer.mark(field)) ? Number(offer.mark(field).replace(',', '.')) : [])));
  const isNone = prices.length > 0 && prices.every(price => price === 0);
  const notes = isNone ? undefined : [[...new Set(prices)].join('–'), /^[A-Z]{3}$/.exec(offers[0]?.mark('priceCurrency') ?? '')?.[0]].filter(Boolean).join(' ');
  const free = given === true || row.yes('isAccessibleForFree') || isNone ? true : given === false || /^false$/i.test(row.mark('isAccessibleForFree')) || prices.some(price => price > 0) ? false : undefined;
  return orNothing({ free, notes: prices.length > 0 && notes !== '' ? notes : undefined });
}

function readAges(row: Row): Resource['eligibility'] {
  const [, from, to] = /^(\d{1,3})?\s*(?:-|–|\+)\s*(\d{1,3})?$/.exec(row.mark('typicalAgeRange')) ?? [];
  return orNothing({ notes: undefined, minimumAge: from === undefined ? undefined : Number(from), maximumAge: to === undefined ? undefined : Number(to) });
}

function readCapacity(row: Row): Resource['capacity'] {
  const count = (...fields: string[]): number | undefined => fields.map(field => row.mark(field)).filter(word => /^\d{1,7}$/.test(word)).map(Number)[0];
  const maximum = count('maximumAttendeeCapacity', 'maximumPhysicalAttendeeCapacity', 'maximumVirtualAttendeeCapacity');
  return orNothing({ available: count('remainingAttendeeCapacity', 'spotsLeft'), maximum });
}
