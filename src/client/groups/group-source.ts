import type { Group } from '../../protocol/group.ts';
import type { GroupQuery } from '../../protocol/group-search.ts';
import type { ListSource, Opened } from '../lists/list-source.ts';
import type { OpenOptions } from '../lists/open-options.ts';

/** A list of groups that can be searched. */
export interface GroupSource extends ListSource<Group, GroupQuery> {
  /** Other rows of the same group, and other groups at the same place, soonest first. */
  related(group: Group, asked: { timeZone: string; now: number; signal: AbortSignal }): Promise<{ series: Group[]; place: Group[] }>;
}

export type OpenedSource = Opened<GroupSource>;

/** What opening a list of groups takes. */
export interface FeedOptions extends OpenOptions<Group> {
  /** Zone in which the visitor is shown days and times (IANA). */
  displayZone: string;
}
