import type { Channel } from '../../protocol/channel.ts';
import type { Place } from '../../protocol/group.ts';
import { none, orNowhere } from '../reading/gather.ts';
import { addressLine, readPoint, withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import { webAddress } from '../reading/links.ts';
import { partOf, partsOf } from '../resources/part.ts';
import { readProse } from '../resources/prose.ts';
import { isWithheld, isWithheldText } from '../resources/withheld.ts';
import { typesOf } from './nodes.ts';

/** Where something takes place: on the ground, and on the web. */
export interface ReadLocations {
  places: Place[];
  rooms: Channel[];
}

/** Reads the location of an event: places, addresses, virtual ones, or words. */
export function readLocations(row: Row): ReadLocations {
  const value = row.raw('location');
  if (typeof value === 'string') {
    const url = webAddress(value);
    const name = row.text('location');
    return url === undefined ? { places: name === undefined ? [] : [placeNamed(name)], rooms: [] } : { places: [], rooms: [room(url)] };
  }
  const parts = partsOf(row, 'location').filter(part => !isWithheld(part));
  const virtual = parts.filter(part => typesOf(part).includes('VirtualLocation'));
  return {
    places: parts.filter(part => !virtual.includes(part)).flatMap(part => readPlace(part) ?? []),
    rooms: virtual.flatMap(part => { const url = part.link('url'); return url === undefined ? [] : room(url, part.text('name')); }),
  };
}

/** Reads a place, or a postal address by itself. */
export function readPlace(part: Row, name = typesOf(part).includes('PostalAddress') ? undefined : part.text('name')): Place | undefined {
  const nested = partOf(part, 'address');
  const address = nested ?? part;
  if (isWithheld(address) || isWithheldText(name) || isWithheldText(address.text('streetAddress'))) return undefined;
  const written = nested ? undefined : part.text('address');
  const [town, postcode, region] = [address.text('addressLocality'), address.text('postalCode'), address.text('addressRegion')];
  const geo = partOf(part, 'geo') ?? part;
  const point = readPoint(geo);
  return orNowhere({
    name,
    address: written ?? addressLine(address.text('streetAddress'), town, [region, postcode].filter(Boolean).join(' ')),
    town,
    postcode,
    latitude: point?.latitude,
    longitude: point?.longitude,
    approximate: false,
    region: withoutRepeats([region, town]),
    notes: typesOf(part).includes('PostalAddress') || name === undefined || part.raw('address') === undefined ? undefined : readProse(part, 'description'),
  });
}

const placeNamed = (name: string): Place => ({ name, approximate: false, region: none });
const room = (url: string, name?: string): Channel => ({ type: 'web', display: name ?? url, url, languages: none });
