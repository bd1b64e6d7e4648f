import type { Group, Place } from '../../../../src/protocol/group.ts';
import { plainLine, plainWords, termInWords } from '../plain-words.ts';
import { uriOf } from './addresses.ts';
import { unlessEmpty } from './attributes.ts';
import type { IdOf } from './ids.ts';
import type { AtLocation } from './shape.ts';

/** Places as locations of a service, with what makes it possible to come in. */
export function atPlaces(places: readonly Place[], accessibility: readonly string[], idOf: IdOf, owner: string): AtLocation[] {
  return places.map((place, number) => {
    const id = idOf(owner, 'location', number);
    const { latitude, longitude, approximate } = place;
    return {
      id: idOf(owner, 'at-location', number),
      location: {
        id,
        location_type: 'physical',
        name: plainLine(place.name),
        description: plainWords(place.notes),
        // the format cannot say "about here": the middle of a town would be taken for a door
        ...(!approximate && latitude !== undefined && longitude !== undefined && { latitude, longitude }),
        addresses: unlessEmpty(addressesOf(place, idOf(id, 'address'))),
        accessibility: unlessEmpty(accessibility.map(termInWords).filter(Boolean).map(description => ({ id: idOf(id, 'accessibility', description), description }))),
      },
    };
  });
}

/** Where people meet online. */
export function atOnline(online: Group['online'], idOf: IdOf, owner: string): AtLocation[] {
  const url = uriOf(online?.url);
  const description = plainWords(online?.notes);
  return url === undefined && description === undefined ? [] : [{ id: idOf(owner, 'at-location', 'online'), location: { id: idOf(owner, 'location', 'online'), location_type: 'virtual', url, description } }];
}

/** The format asks for every part of an address: one that is not known is empty, and never guessed. */
function addressesOf({ address, town, postcode, region }: Place, id: string): NonNullable<AtLocation['location']['addresses']> {
  const [street, city, postal] = [address, town, postcode].map(plainLine);
  const path = region.map(plainLine).filter(step => step !== undefined).join(' > ') || undefined;
  if (street === undefined && city === undefined && postal === undefined && path === undefined) return [];
  return [{ id, address_1: street ?? '', city: city ?? '', region: path, state_province: '', postal_code: postal ?? '', country: '', address_type: 'physical' }];
}
