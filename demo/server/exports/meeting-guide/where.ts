import { addressLine } from '../../../../src/connectors/reading/places.ts';
import type { Group, Place } from '../../../../src/protocol/group.ts';
import { plainLine, plainWords } from '../plain-words.ts';

/** The place of a group in the fields of a Meeting Guide row. */
export function whereOf(place: Place | undefined): Record<string, unknown> {
  if (!place) return {};
  const { latitude, longitude, region } = place;
  const hasPoint = latitude !== undefined && longitude !== undefined;
  return {
    location: plainLine(place.name),
    formatted_address: plainLine(wholeAddress(place)),
    city: plainLine(place.town),
    postal_code: plainLine(place.postcode),
    regions: region.length === 0 ? undefined : region.map(plainLine).filter(step => step !== undefined),
    ...(hasPoint && { latitude, longitude }),
    approximate: place.approximate ? 'yes' : hasPoint ? 'no' : undefined,
    location_notes: plainWords(place.notes),
  };
}

function wholeAddress({ address, town, postcode }: Place): string | undefined {
  const missing = (part: string | undefined): string | undefined => (part !== undefined && address?.toLowerCase().includes(part.toLowerCase()) ? undefined : part);
  return addressLine(address, missing(town), missing(postcode));
}

/** How to join from afar. Of a suspended group nothing is said: a link would make it look like one that meets online. */
export function onlineOf({ online, attendance }: Group): Record<string, unknown> {
  if (!online || attendance === 'suspended') return {};
  const notes = plainWords(online.notes);
  return {
    conference_url: online.url,
    conference_phone: plainLine(online.phone),
    // notes belong beside what they explain
    ...(online.url === undefined && online.phone !== undefined ? { conference_phone_notes: notes } : { conference_url_notes: notes }),
  };
}
