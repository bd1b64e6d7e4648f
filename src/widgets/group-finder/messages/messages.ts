import type { ListMessages } from '../../../list/messages/messages.ts';
import type { DayPart, GroupFacet } from '../../../protocol/group-facets.ts';

/** The words of the list, its search and its filters. Counts and distances come in as numbers or already written in the language. */
export interface Messages extends ListMessages {
  facets: Record<GroupFacet, string>;
  times: Record<DayPart, string>;
  joining: Record<'open' | 'closed' | 'referral', string>;
  onNow: string;
  soon: string;
  view: string;
  list: string;
  week: string;
  shownBy: (zone: string) => string;
  now: string;
  startsIn: (minutes: number) => string;
  byAppointment: string;
  scheduleUnknown: string;
  ended: string;
  also: (times: string) => string;
}
