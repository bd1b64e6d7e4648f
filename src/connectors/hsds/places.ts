import type { Place } from '../../protocol/group.ts';
import { joinedNotes, orNowhere } from '../reading/gather.ts';
import { addressLine, readPoint, withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import { partOf, partsOf, type Part } from '../resources/part.ts';
import { readProse } from '../resources/prose.ts';
import { isWithheld, isWithheldText } from '../resources/withheld.ts';
import { accessibilityIn } from '../resources/words.ts';

/** A place where a service is given, as far as it may be told. */
export interface ServicePlace {
  /** The service there, with its own phones and hours. */
  at: Row;
  location?: Part;
  /** True where the place must not be told: nothing of it is shown, nor of its phones. */
  isWithheld: boolean;
  name?: string;
  place?: Place;
  /** Where a place that is no building is to be found. */
  url?: string;
  accessibility: string[];
}

const longestOwnWords = 60;

/** The places of a service: those under its service_at_locations, or its own. */
export function readPlaces(service: Row): ServicePlace[] {
  const atLocations = partsOf(service, 'service_at_locations').map(at => readServicePlace(at, partOf(at, 'location')));
  if (atLocations.length > 0) return atLocations;
  return ['locations', 'location'].flatMap(field => partsOf(service, field)).map(location => readServicePlace(location, location));
}

/** One place of a service. An address, a point or a way there that is private is not shown in part either. */
export function readServicePlace(at: Row, location: Part | undefined): ServicePlace {
  if (!location) return { at, isWithheld: isWithheld(at), accessibility: [] };
  const name = location.text('name');
  const addresses = ['addresses', 'physical_addresses', 'physical_address', 'address'].flatMap(field => (typeof location.raw(field) === 'string' ? [] : partsOf(location, field)));
  const isPrivate = isWithheld(at) || isWithheld(location) || isWithheldText(name) || addresses.some(isPrivateAddress);
  if (isPrivate) {
    location.drop('name', 'the place is marked as private: neither address nor point nor phone of it is shown');
    return { at, location, isWithheld: true, accessibility: [] };
  }
  const type = location.mark('location_type').toLowerCase();
  if (type === 'virtual' || type === 'postal') return { at, location, isWithheld: false, name, url: type === 'virtual' ? location.link('url') : undefined, accessibility: [] };
  const access = readAccess(location);
  return { at, location, isWithheld: false, name, place: readPlace(location, { name, addresses, notes: access.notes, at }), accessibility: access.terms };
}

const isPrivateAddress = (address: Row): boolean => isWithheld(address) || [address.text('address_1'), address.text('address')].some(isWithheldText);

function readPlace(location: Row, { name, addresses, notes, at }: { name?: string; addresses: readonly Part[]; notes?: string; at: Row }): Place | undefined {
  const visited = addresses.filter(address => !/^(?:postal|virtual|mail)/i.test(address.mark('address_type')));
  const address = visited[0] ?? addresses.find(({ facts }) => !/^virtual/i.test(String(facts.address_type)));
  const part = (field: string): string | undefined => address?.text(field);
  const town = part('city');
  const postcode = part('postal_code');
  const state = part('state_province');
  const point = readPoint(location);
  return orNowhere({
    name,
    address: addressLine(part('address_1') ?? part('address') ?? location.text('address_1'), part('address_2'), town, [state, postcode].filter(Boolean).join(' ')),
    town,
    postcode,
    latitude: point?.latitude,
    longitude: point?.longitude,
    // letters go there; people may not
    approximate: visited.length === 0 && addresses.length > 0,
    region: withoutRepeats([state, part('region'), town]),
    notes: joinedNotes(at === location ? undefined : readProse(at, 'description'), readProse(location, 'description'), readProse(location, 'transportation'), notes),
  });
}

/** What makes it possible to come: terms where words are clear, and the words themselves beside the place. */
function readAccess(location: Row): { terms: string[]; notes?: string } {
  const parts = ['accessibility', 'accessibility_for_disabilities'].flatMap(field => partsOf(location, field));
  const words = parts.flatMap(part => [readProse(part, 'description') ?? readProse(part, 'accessibility'), readProse(part, 'details')].filter(text => text !== undefined));
  const terms = [...new Set(words.flatMap(accessibilityIn))];
  const own = words.filter(text => text.length <= longestOwnWords && accessibilityIn(text).length === 0 && !/[.;!?]/.test(text));
  return { terms: [...terms, ...own], notes: joinedNotes(...words.filter(text => !own.includes(text))) };
}
