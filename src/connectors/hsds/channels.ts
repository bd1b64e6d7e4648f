import type { Channel } from '../../protocol/channel.ts';
import { none } from '../reading/gather.ts';
import type { Row } from '../reading/row.ts';
import { partsOf } from '../resources/part.ts';
import { isWithheld } from '../resources/withheld.ts';
import { readContactPhones, readPhones, withoutSameNumbers, type ReadPhone } from './phones.ts';
import type { ServicePlace } from './places.ts';

/** The ways to reach a service, and what is to be known about them. */
export interface ReadChannels {
  channels: Channel[];
  notes: string[];
}

const walkIn = /^(?:walk|drop)[ -]?ins?\b/i;
const longestWalkIn = 80;

/**
 * The ways to reach a service: what is told of the service and of the service at a place, each once; where nobody is to be called
 * there, the phones of its places, and where those have none, of the organization.
 */
export function readChannels(service: Row, places: readonly ServicePlace[], organization: Row | undefined): ReadChannels {
  const open = places.filter(place => !place.isWithheld);
  const near = [service, ...open.map(({ at }) => at)].flatMap(owner => [...readPhones(owner), ...readContactPhones(owner)]);
  const phones = firstOf([
    () => near,
    () => open.flatMap(({ location, at }) => (location && location !== at ? [...readPhones(location), ...readContactPhones(location)] : [])),
    () => (organization ? [...readPhones(organization), ...readContactPhones(organization)] : []),
  ]);
  const calls = withoutSameNumbers(phones);
  const channels = [...calls.map(({ channel }) => channel), ...readEmails(service, open), ...readRooms(open), ...readWalkIn(service)];
  return { channels, notes: calls.flatMap(({ notes }) => notes ?? []) };
}

/** Of several readings, the first that finds anything. */
function firstOf(readings: readonly (() => readonly ReadPhone[])[]): readonly ReadPhone[] {
  for (const read of readings) {
    const found = read();
    if (found.length > 0) return found;
  }
  return [];
}

function readEmails(service: Row, places: readonly ServicePlace[]): Channel[] {
  const contacts = [service, ...places.map(({ at }) => at)].flatMap(owner => partsOf(owner, 'contacts')).filter(contact => !isWithheld(contact));
  const addresses = [service, ...contacts].flatMap(owner => owner.email('email')?.trim() ?? []);
  return [...new Set(addresses)].map(address => ({ type: 'email', display: address, dial: address, languages: none }));
}

/** Places that are an address on the web. */
const readRooms = (places: readonly ServicePlace[]): Channel[] =>
  places.flatMap(({ url, name }) => (url === undefined ? [] : { type: 'web' as const, display: name ?? url, url, languages: none }));

function readWalkIn(service: Row): Channel[] {
  const process = service.text('application_process');
  return isWalkIn(process) ? [{ type: 'walk-in', display: process, languages: none }] : [];
}

/** Whether one applies by coming. */
export const isWalkIn = (process: string | undefined): process is string => process !== undefined && process.length <= longestWalkIn && walkIn.test(process);
