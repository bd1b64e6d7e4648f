import type { Meeting } from '../../protocol/meeting.ts';
import type { Resource } from '../../protocol/resource.ts';

/** All rules that say when a resource takes place, is open, or can be reached. */
export const meetingsOf = ({ schedule, hours, channels }: Resource): readonly Meeting[] => [...schedule, ...[hours, ...channels.map(channel => channel.hours)].flatMap(each => each?.openings ?? [])];
