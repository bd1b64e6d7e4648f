import type { Hours } from '../../protocol/hours.ts';
import type { Resource } from '../../protocol/resource.ts';
import { meetingsInZone } from '../lists/meetings-in-zone.ts';

/** A resource whose hours and meetings that name no zone are in the one the embedder or the endpoint vouches for. */
export function resourceInZone(resource: Resource, timeZone: string | undefined): Resource {
  if (timeZone === undefined) return resource;
  return {
    ...resource,
    hours: hoursInZone(resource.hours, timeZone),
    channels: resource.channels.map(channel => ({ ...channel, hours: hoursInZone(channel.hours, timeZone) })),
    schedule: meetingsInZone(resource.schedule, timeZone),
  };
}

const hoursInZone = (hours: Hours | undefined, timeZone: string): Hours | undefined => hours && (hours.timeZone ? hours : { ...hours, timeZone });
