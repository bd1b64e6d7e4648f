import type { Group } from '../../../../src/protocol/group.ts';
import { isOver } from '../../../../src/time/occurrences.ts';
import { paragraphs, plainLine } from '../plain-words.ts';
import { emailOf, uriOf } from './addresses.ts';
import { labelled, languagesOf, termAttributes, unlessEmpty, urlsOf } from './attributes.ts';
import { costsOf, feesInWords } from './costs.ts';
import type { IdOf } from './ids.ts';
import { dateOfInstant, instantOf } from './instants.ts';
import { atOnline, atPlaces } from './locations.ts';
import { contactsOf, organizationOf, withPhones } from './organization.ts';
import { plainPhones } from './phones.ts';
import { meetingSchedules } from './schedules.ts';
import type { HsdsService } from './shape.ts';

const access = { open: 'Open to all.', closed: 'Only for people who share the experience.', referral: undefined };
const attending = { 'in-person': 'In person', 'online': 'Online', 'hybrid': 'In person or online', 'suspended': undefined };

/** A peer support group as a list of services gives it. */
export function listedGroup(group: Group, idOf: IdOf, now: number): HsdsService {
  const { contact, joining, links } = group;
  return {
    id: idOf('group', group.id),
    name: plainLine(group.name) ?? group.id,
    description: paragraphs(group.description, group.whatToExpect),
    url: uriOf(links[0]?.url),
    email: emailOf(contact?.email),
    status: group.attendance === 'suspended' ? 'temporarily closed' : isEnded(group, now) ? 'inactive' : 'active',
    application_process: paragraphs(joining?.access === 'referral' ? 'Ask before you come.' : undefined, joining?.notes),
    fees_description: feesInWords(group.cost),
    eligibility_description: joining?.access && access[joining.access],
    assured_date: dateOfInstant(group.checkedAt),
    last_modified: instantOf(group.updatedAt),
    organization: organizationOf(group.organization, idOf),
  };
}

/** A peer support group as a service, with its meetings as schedules. */
export function serviceOfGroup(group: Group, idOf: IdOf, now: number): HsdsService {
  const listed = listedGroup(group, idOf, now);
  const { id } = listed;
  const { contact, links, attendance, organization } = group;
  // a link to a suspended meeting leads to an empty room
  const online = attendance === 'suspended' ? undefined : group.online;
  const isNamed = plainLine(contact?.name) !== undefined;
  return {
    ...listed,
    organization: withPhones(listed.organization, organization, idOf),
    additional_urls: unlessEmpty(urlsOf([...links.slice(1), { url: contact?.url }], idOf, id)),
    phones: unlessEmpty([
      ...plainPhones([isNamed ? undefined : contact?.phone], idOf, id),
      ...plainPhones([online?.phone], idOf, idOf(id, 'online'), { type: 'voice', description: 'To join by phone.' }),
    ]),
    schedules: meetingSchedules(group.schedule, { idOf, owner: id, now, attending: attendance && attending[attendance] }),
    service_at_locations: unlessEmpty([...atPlaces(group.place ? [group.place] : [], group.accessibility, idOf, id), ...atOnline(online, idOf, id)]),
    languages: unlessEmpty(languagesOf(group.languages, idOf, id)),
    cost_options: unlessEmpty(costsOf(group.cost, idOf, id)),
    contacts: unlessEmpty(contactsOf(contact, idOf, id)),
    attributes: unlessEmpty(attributesOf(group, idOf, id)),
  };
}

const isEnded = ({ schedule }: Group, now: number): boolean => schedule.length > 0 && schedule.every(meeting => isOver(meeting, now));

function attributesOf(group: Group, idOf: IdOf, id: string): NonNullable<HsdsService['attributes']> {
  return [
    ...labelled('Group id', group.id, idOf, id),
    ...termAttributes('topics', group.topics, idOf, id),
    ...termAttributes('audiences', group.audiences, idOf, id),
    ...termAttributes('formats', group.formats, idOf, id),
    ...termAttributes('accessibility', group.accessibility, idOf, id),
    ...labelled('Facilitation', group.facilitation, idOf, id),
    ...labelled('Usual size', group.size, idOf, id),
  ];
}
