import type { Resource } from '../../protocol/resource.ts';
import { resourceKinds } from '../../protocol/resource-facets.ts';
import { readInstant } from '../meeting-guide/dates.ts';
import { joinedNotes, orNothing } from '../reading/gather.ts';
import { plainId } from '../reading/ids.ts';
import { slugOf } from '../reading/codes.ts';
import { withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import { resourceWith } from '../resources/blank.ts';
import { partOf, partsOf } from '../resources/part.ts';
import { readProse, summaryAndBody } from '../resources/prose.ts';
import { isWithheld } from '../resources/withheld.ts';
import { isWalkIn, readChannels } from './channels.ts';
import type { HsdsContext } from './context.ts';
import { readCost } from './costs.ts';
import { readCapacity, readDocuments, readEligibility, readStatus } from './facts.ts';
import { readHours } from './hours.ts';
import { readSpoken } from './languages.ts';
import { readPhones } from './phones.ts';
import { readPlaces, type ServicePlace } from './places.ts';
import { readTerms } from './terms.ts';

/** A service, and what stands around it in its row. */
export interface ServiceParts {
  service: Row;
  /** Its places, where the row is one of them. */
  places?: readonly ServicePlace[];
  organization?: Row;
  id: unknown;
}

const helpline = /\b(?:help|hot|warm|life|crisis|support|talk)[ -]?lines?\b/i;

/** Reads one service with all that it inherits from its places and its organization. */
export function readService({ service, places: given, organization = partOf(service, 'organization'), id }: ServiceParts, context: HsdsContext): Resource {
  if (isHidden(service)) service.refuse('public', 'is marked as not public');
  const title = service.text('name') ?? service.text('alternate_name') ?? service.refuse('name', 'has no name');
  const isPrivate = isWithheld(service);
  const places = (given ?? readPlaces(service)).map(place => (isPrivate ? { ...place, isWithheld: true, place: undefined, accessibility: [] } : place));
  const { labels, ...terms } = readTerms(service);
  const { channels, notes } = readChannels(service, places, organization);
  const spoken = [service, ...places.flatMap(({ location, isWithheld: hidden }) => (location && !hidden ? location : []))].map(readSpoken);
  const kind = resourceKinds.find(name => name === labels.get('kind')) ?? (helpline.test(title) && places.every(({ place }) => !place) ? 'helpline' : 'service');
  return resourceWith({
    id: plainId(id) ?? slugOf([title, organization?.text('name')].filter(Boolean).join(' ')).slice(0, 300),
    kind,
    title,
    ...readWords(service, [...notes, ...(spoken[0]?.notes ?? [])]),
    ...terms,
    accessibility: withoutRepeats([...terms.accessibility, ...places.flatMap(({ accessibility }) => accessibility), service.raw('interpretation_services') === undefined ? undefined : 'interpreter']),
    organization: organization && readOrganization(organization),
    channels,
    places: places.flatMap(({ place }) => place ?? []),
    hours: readHours(service, places.filter(place => !place.isWithheld || place.at !== place.location), context),
    cost: readCost(service),
    eligibility: readEligibility(service),
    documents: readDocuments(service),
    languages: spoken.map(({ tags }) => tags).find(tags => tags.length > 0) ?? [],
    alert: readProse(service, 'alert'),
    status: readStatus(service),
    capacity: readCapacity(service),
    checkedAt: readInstant(service, 'assured_date'),
    updatedAt: readChange(service),
    area: partsOf(service, 'service_areas').map(part => part.text('name') ?? part.text('service_area')).filter(Boolean).join(' · ') || undefined,
    source: context.source,
    links: readLinks(service),
  });
}

/** A word that the whole service is for staff only; one that its place is private hides the place. */
const isHidden = ({ facts }: Row): boolean => Object.entries(facts).some(([field, value]) => /^(?:is[_-]?)?(?:public|published|visible|displayed|listed)$/i.test(field) && (value === false || value === 'false' || value === 0));

function readWords(service: Row, notes: readonly string[]): Pick<Resource, 'summary' | 'body'> {
  const { summary, body } = summaryAndBody(readProse(service, 'description'));
  const process = readProse(service, 'application_process');
  return { summary, body: joinedNotes(body, isWalkIn(process) ? undefined : process, readProse(service, 'interpretation_services'), ...notes) };
}

function readOrganization(organization: Row): Resource['organization'] {
  if (isWithheld(organization)) return undefined;
  const phone = readPhones(organization).find(({ channel }) => channel.type === 'voice')?.channel.display;
  return orNothing({ name: organization.text('name'), email: organization.email('email')?.trim(), phone, url: organization.link('website') ?? organization.link('url') });
}

function readChange(service: Row): string | undefined {
  const field = ['last_modified', 'modified_date', 'updated_at', 'last_updated'].find(name => service.raw(name) !== undefined);
  return field === undefined ? undefined : readInstant(service, field);
}

function readLinks(service: Row): Resource['links'] {
  const named = partsOf(service, 'additional_urls').map(part => ({ url: part.link('url'), label: part.text('label') }));
  const booking = partsOf(service, 'schedules').map(part => ({ url: part.link('schedule_link'), label: undefined }));
  const links = new Map<string, Resource['links'][number]>();
  for (const { url, label } of [{ url: service.link('url'), label: undefined }, ...named, ...booking]) if (url !== undefined && !links.has(url)) links.set(url, label === undefined ? { url } : { url, label });
  return [...links.values()];
}
