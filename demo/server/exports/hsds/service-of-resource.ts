import type { Channel } from '../../../../src/protocol/channel.ts';
import type { Resource } from '../../../../src/protocol/resource.ts';
import { hoursInWords } from '../hours-in-words.ts';
import { paragraphs, plainLine, plainWords } from '../plain-words.ts';
import { emailOf, uriOf } from './addresses.ts';
import { labelled, languagesOf, termAttributes, unlessEmpty, urlsOf } from './attributes.ts';
import { capacitiesOf, capacityInWords } from './capacities.ts';
import { costsOf, feesInWords } from './costs.ts';
import type { IdOf } from './ids.ts';
import { dateOfInstant, instantOf } from './instants.ts';
import { atPlaces } from './locations.ts';
import { organizationOf, withPhones } from './organization.ts';
import { phonesOf } from './phones.ts';
import { hoursSchedules } from './schedules.ts';
import type { HsdsService } from './shape.ts';

/** The format asks for a status: what is listed and says nothing else is active. */
const statuses = { active: 'active', paused: 'temporarily closed', closed: 'inactive', met: 'inactive' } as const;

/** A service or helpline as a list of services gives it. */
export function listedResource(resource: Resource, idOf: IdOf, now: number): HsdsService {
  const { channels, eligibility } = resource;
  return {
    id: idOf('resource', resource.id),
    name: plainLine(resource.title) ?? resource.id,
    alternate_name: plainLine(resource.plain?.title),
    description: paragraphs(resource.summary, resource.body),
    url: uriOf(pageOf(resource)),
    email: emailsOf(resource)[0],
    status: statuses[resource.status ?? 'active'],
    application_process: paragraphs(...channels.filter(channel => channel.type === 'walk-in').map(channel => `${channel.display}${timesOf(channel, now)}`)),
    fees_description: feesInWords(resource.cost),
    eligibility_description: plainWords(eligibility?.notes),
    minimum_age: eligibility?.minimumAge,
    maximum_age: eligibility?.maximumAge,
    assured_date: dateOfInstant(resource.checkedAt),
    alert: plainWords(resource.alert),
    last_modified: instantOf(resource.updatedAt),
    organization: organizationOf(resource.organization, idOf),
  };
}

/** A service or helpline as an HSDS service. */
export function serviceOfResource(resource: Resource, idOf: IdOf, now: number): HsdsService {
  const listed = listedResource(resource, idOf, now);
  const { id } = listed;
  const { hours, area } = resource;
  return {
    ...listed,
    organization: withPhones(listed.organization, resource.organization, idOf),
    additional_urls: unlessEmpty(linksOf(resource, idOf, id, now)),
    phones: unlessEmpty(phonesOf(resource.channels, now, idOf, id)),
    schedules: hours && hoursSchedules(hours, { idOf, owner: id, now }),
    service_areas: area === undefined ? undefined : [{ id: idOf(id, 'area'), name: plainWords(area) ?? '' }],
    service_at_locations: unlessEmpty(atPlaces(resource.places, resource.accessibility, idOf, id)),
    languages: unlessEmpty(languagesOf(resource.languages, idOf, id)),
    cost_options: unlessEmpty(costsOf(resource.cost, idOf, id)),
    required_documents: resource.documents?.map((document, place) => ({ id: idOf(id, 'document', place), document: plainWords(document) ?? '' })),
    contacts: unlessEmpty(emailsOf(resource).slice(1).map(email => ({ id: idOf(id, 'contact', email), email }))),
    capacities: unlessEmpty(capacitiesOf(resource, idOf, id)),
    attributes: unlessEmpty(attributesOf(resource, idOf, id)),
  };
}

/** The page of a service itself. */
const pageOf = ({ channels, links }: Resource): string | undefined =>
  channels.find(channel => channel.type === 'web' && channel.url !== undefined)?.url ?? links[0]?.url;

function emailsOf({ channels }: Resource): string[] {
  return [...new Set(channels.flatMap(channel => (channel.type === 'email' ? (emailOf(channel.dial) ?? emailOf(channel.display) ?? []) : [])))];
}

/** Chats, forms and pages, and where the facts come from. Hours of a chat have no field of their own. */
function linksOf(resource: Resource, idOf: IdOf, id: string, now: number): NonNullable<HsdsService['additional_urls']> {
  const { channels, links, source } = resource;
  const page = pageOf(resource);
  const ways = channels.map(channel => ({ url: channel.url, label: `${channel.display}${timesOf(channel, now)}` }));
  return urlsOf([...ways, ...links, { url: source?.url, label: source?.name }].filter(({ url }) => url !== page), idOf, id);
}

function timesOf({ hours }: Channel, now: number): string {
  const times = hours && hoursInWords(hours, now);
  return times === undefined ? '' : ` (${times})`;
}

function attributesOf(resource: Resource, idOf: IdOf, id: string): NonNullable<HsdsService['attributes']> {
  return [
    ...labelled('Resource id', resource.id, idOf, id),
    ...labelled('Kind', resource.kind, idOf, id),
    ...termAttributes('topics', resource.topics, idOf, id),
    ...termAttributes('audiences', resource.audiences, idOf, id),
    ...termAttributes('accessibility', resource.accessibility, idOf, id),
    ...labelled('Content notes', paragraphs(...resource.contentNotes), idOf, id),
    ...labelled('Capacity', capacityInWords(resource), idOf, id),
    ...labelled('In plain words', resource.plain?.body, idOf, id),
  ];
}
