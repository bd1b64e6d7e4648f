import type { Group } from '../../protocol/group.ts';
import { meetingsInZone } from '../lists/meetings-in-zone.ts';

/** A group whose meetings that name no zone are in the one the embedder or the endpoint vouches for. */
export function inZone(group: Group, timeZone: string | undefined): Group {
  if (timeZone === undefined || group.schedule.every(meeting => meeting.timeZone)) return group;
  return { ...group, schedule: meetingsInZone(group.schedule, timeZone) };
}
