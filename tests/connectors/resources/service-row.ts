import { connector } from '../../../src/connectors/hsds/index.ts';
import type { ResourceReadOptions } from '../../../src/connectors/resources/index.ts';
import type { Hours } from '../../../src/protocol/hours.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { openingAt } from '../../../src/time/opening.ts';
import '../../../src/time/rules.ts';
import { zoneNamed } from '../../../src/time/zones.ts';
import { readOnly, readResources, type ReadFeed } from './reading-resources.ts';

/** An invented HSDS service; whatever is given is added or differs. */
export const serviceRow = (facts: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 's1', name: 'Tea and talk', status: 'active', organization: { id: 'o1', name: 'Lantern House', website: 'https://lantern.example.org' }, ...facts,
});

/** A service at one place. */
export const atPlace = (location: Record<string, unknown>, at: Record<string, unknown> = {}): Record<string, unknown> => ({ service_at_locations: [{ id: 'a1', location: { id: 'l1', location_type: 'physical', ...location }, ...at }] });

/** Reads a list of services. */
export const readServices = (rows: readonly Record<string, unknown>[], options?: ResourceReadOptions): Promise<ReadFeed> => readResources(connector, { contents: rows }, options);

/** Reads one service, in full. */
export const readService = (facts: Record<string, unknown>, options?: ResourceReadOptions): Promise<Resource> => readOnly(connector, serviceRow(facts), options);

/** The hours of a service with these schedules. */
export async function hoursOf(schedules: readonly Record<string, unknown>[], options?: ResourceReadOptions): Promise<Hours | undefined> {
  return (await readService({ schedules }, options)).hours;
}

/** `open`, `closed`, or why nobody can tell. */
export function stateAt(hours: Hours | undefined, instant: string, zone?: string): string {
  if (!hours) return 'no hours';
  const answer = openingAt(hours, Date.parse(instant), zone === undefined ? undefined : zoneNamed(zone));
  return answer.state === 'unknown' ? answer.why : answer.state;
}
