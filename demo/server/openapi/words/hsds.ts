import { Attribute, AtLocation, Contact, FullHsdsService, HsdsPage, Language, ListedService, Location, MinimalService, Organization, Phone, Schedule, Url } from '../../exports/hsds/shape.ts';
import type { NamedSchemas } from './named-schema.ts';

/** Open Referral's shapes, as far as they are given here. */
export const hsds: NamedSchemas = {
  HsdsPage: { schema: HsdsPage, says: 'A page of services. How much is said of each depends on `full` and `minimal`.', fields: { page_number: 'From 1.' } },
  HsdsService: { schema: FullHsdsService, says: 'A service with all that is known of it. A list that nobody knows of is left out; an empty one says that there is none.' },
  HsdsListedService: { schema: ListedService, says: 'A service as a list gives it.' },
  HsdsMinimalService: { schema: MinimalService, says: 'Only what tells whether a service changed.', fields: { modified_date: 'The same as `last_modified`: the standard has both names.' } },
  HsdsOrganization: { schema: Organization, says: 'Who offers a service.' },
  HsdsAtLocation: { schema: AtLocation, says: 'That a service is offered at a place.' },
  HsdsLocation: { schema: Location, says: 'A place, or an address of the web.' },
  HsdsSchedule: { schema: Schedule, says: 'When something is open or takes place.', fields: { timezone: 'Hours ahead of UTC at the next time that it takes place. The zone itself is an attribute.' } },
  HsdsPhone: { schema: Phone, says: 'A number, as it is written.' },
  HsdsContact: { schema: Contact, says: 'Somebody to ask.' },
  HsdsUrl: { schema: Url, says: 'A link.' },
  HsdsLanguage: { schema: Language, says: 'A language that is spoken.' },
  HsdsAttribute: { schema: Attribute, says: 'A fact for which the standard has no field.' },
};
