import type { Channel } from '../../../protocol/channel.ts';
import type { Meeting } from '../../../protocol/meeting.ts';
import { resourceKinds } from '../../../protocol/resource-facets.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { minutesLong } from '../../csv/durations.ts';
import { readInstant } from '../../meeting-guide/dates.ts';
import { minutesUntil } from '../../meeting-guide/lengths.ts';
import { slugOf } from '../../reading/codes.ts';
import type { ReadDays } from '../../reading/days.ts';
import { none, orNothing, orNowhere } from '../../reading/gather.ts';
import { plainId } from '../../reading/ids.ts';
import { readLanguages } from '../../reading/languages.ts';
import { addressLine, readPoint, withoutRepeats } from '../../reading/places.ts';
import type { Row } from '../../reading/row.ts';
import { ScheduleReader } from '../../reading/schedule.ts';
import { resourceWith } from '../blank.ts';
import { dayText } from '../days.ts';
import { spokenLanguage } from '../languages.ts';
import { writtenNumber } from '../numbers.ts';
import { hoursOf } from '../openings.ts';
import { readProse, summaryAndBody } from '../prose.ts';
import type { ResourceReadOptions } from '../resource-connector.ts';
import { sortWords } from '../words.ts';
import { writtenHours } from '../written-hours.ts';

/** What the rows of one sheet share. */
export interface SheetContext extends Pick<ResourceReadOptions, 'isZone' | 'source'> {
  readDays: ReadDays;
}

const statuses: Resource['status'][] = ['active', 'paused', 'closed', 'met'];
const nothing = /^(?:none|no|nothing|n\/?a|not needed|no documents(?: needed)?)\.?$/i;

/** Reads one row of a sheet of resources. */
export function readSheetResource(row: Row, context: SheetContext): Resource {
  const title = row.text('title') ?? row.refuse('title', 'has no name');
  const schedule = readDates(row, context);
  const place = readPlace(row);
  const [topics, audiences, accessibility] = (['topics', 'audiences', 'accessibility'] as const).map(facet => sortWords(row.words(facet), facet)) as [Terms, Terms, Terms];
  const described = summaryAndBody(readProse(row, 'description'));
  return resourceWith({
    id: plainId(row.raw('id')) ?? slugOf([title, place?.town].filter(Boolean).join(' ')).slice(0, 300),
    kind: readKind(row) ?? (schedule.length > 0 ? 'event' : 'service'),
    title,
    summary: readProse(row, 'summary') ?? described.summary,
    body: row.raw('summary') === undefined ? described.body : readProse(row, 'description'),
    topics: withoutRepeats([...topics.topics, ...audiences.topics]),
    audiences: withoutRepeats([...topics.audiences, ...audiences.audiences]),
    accessibility: withoutRepeats([...accessibility.accessibility, ...topics.accessibility]),
    organization: orNothing({ name: row.text('organization'), email: row.email('organization_email'), phone: row.text('organization_phone'), url: row.link('organization_url') }),
    channels: readChannels(row),
    places: place ? [place] : none,
    hours: readHours(row, context),
    cost: readCost(row),
    eligibility: orNothing({ notes: readProse(row, 'eligibility'), minimumAge: readAge(row, 'minimum_age'), maximumAge: readAge(row, 'maximum_age') }),
    documents: readDocuments(row),
    languages: readLanguages(row, 'languages', [], word => spokenLanguage(word)),
    contentNotes: row.words('content_notes'),
    alert: readProse(row, 'alert'),
    status: readStatus(row),
    checkedAt: readInstant(row, 'checked_at'),
    updatedAt: readInstant(row, 'updated_at'),
    expiresAt: readInstant(row, 'expires_at'),
    area: row.text('area'),
    schedule,
    byline: row.text('byline'),
    project: row.text('project'),
    source: orNothing({ name: row.text('source_name'), url: row.link('source_url') }) ?? context.source,
    links: withoutRepeats([row.link('website')]).map(url => ({ url })),
  });
}

type Terms = ReturnType<typeof sortWords>;

function readKind(row: Row): Resource['kind'] | undefined {
  const word = row.mark('kind').toLowerCase().replace(/s$/, '');
  return word === '' ? undefined : row.kept(resourceKinds.find(kind => kind === word), 'kind', 'a kind of resource');
}

function readStatus(row: Row): Resource['status'] {
  const word = row.mark('status').toLowerCase().replace(/^temporarily closed$/, 'paused').replace(/^open$/, 'active');
  return word === '' ? undefined : row.kept(statuses.find(status => status === word), 'status', 'a status');
}

function readChannels(row: Row): Channel[] {
  const calls = (['phone', 'text', 'textphone', 'video'] as const).flatMap(field => {
    const number = writtenNumber(row.text(field) ?? '');
    return number ? [{ type: field === 'phone' ? 'voice' as const : field, ...number, languages: none }] : [];
  });
  const [email, chat] = [row.email('email')?.trim(), row.link('chat')];
  return [
    ...calls,
    ...(chat === undefined ? [] : [{ type: 'chat' as const, display: chat, url: chat, languages: none }]),
    ...(email === undefined ? [] : [{ type: 'email' as const, display: email, dial: email, languages: none }]),
  ];
}

function readPlace(row: Row): Resource['places'][number] | undefined {
  const point = readPoint(row);
  const [address, town, postcode] = [row.text('address'), row.text('town'), row.text('postcode')];
  return orNowhere({
    name: row.text('place'),
    address: address === undefined ? undefined : addressLine(address, ...[town, postcode].filter(part => part !== undefined && !address.includes(part))),
    town,
    postcode,
    latitude: point?.latitude,
    longitude: point?.longitude,
    approximate: row.yes('approximate'),
    region: withoutRepeats([...(row.text('region')?.split('>').map(step => step.trim()) ?? []), town]),
    notes: row.prose('place_notes'),
  });
}

/** Hours that can be read for sure; any others in the sheet's own words. */
function readHours(row: Row, { readDays, isZone }: SheetContext): Resource['hours'] {
  const words = row.prose('hours');
  const openings = words === undefined ? undefined : writtenHours(words, readDays);
  const zone = row.text('timezone');
  const timeZone = row.kept(zone === undefined || isZone?.(zone) === false ? undefined : zone, 'timezone', 'a time zone');
  return openings ? hoursOf(openings.map(opening => ({ ...opening, timeZone })), { notes: [row.prose('hours_notes')] }) : hoursOf([], { notes: [words, row.prose('hours_notes')] });
}

/** An event takes place once, on its date. */
function readDates(row: Row, { readDays, isZone }: SheetContext): Meeting[] {
  if (row.raw('date') === undefined) return none;
  const schedules = new ScheduleReader({ day: 'day', readDays, time: 'time', zone: 'timezone', isZone, length: (_, start) => minutesLong(row, 'duration') ?? minutesUntil(row, 'end_time', start) });
  const startDate = row.needs(dayText(row.raw('date')), 'date', 'a date (YYYY-MM-DD)');
  const start = schedules.start(row);
  if (start !== undefined) return [{ ...schedules.meeting(row, start), startDate }];
  return [{ startDate, time: '00:00', minutes: 1_440, exceptions: none, extra: none }];
}

function readCost(row: Row): Resource['cost'] {
  const words = row.text('cost') ?? (row.yes('free') ? 'free' : undefined);
  if (words === undefined) return undefined;
  if (/^(?:free|gratis|gratuito|none|no|0(?:[.,]0+)?)$/i.test(words)) return { free: true };
  return { free: /^free\b(?!.*[1-9])/i.test(words) ? true : /[1-9]/.test(words) && !/\bfree\b/i.test(words) ? false : undefined, notes: words };
}

function readDocuments(row: Row): Resource['documents'] {
  const words = row.text('documents');
  return words === undefined ? undefined : nothing.test(words) ? [] : row.words('documents');
}

function readAge(row: Row, field: string): number | undefined {
  if (row.raw(field) === undefined) return undefined;
  const age = Number(row.mark(field));
  return row.kept(Number.isInteger(age) && age >= 0 && age <= 130 ? age : undefined, field, 'an age');
}
