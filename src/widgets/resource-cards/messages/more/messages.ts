import type { SharedMoreMessages } from '../../../../list/messages/more/messages.ts';
import type { MoreFactMessages } from '../../facts/messages.ts';

/** The words of the parts that load on demand: one card's page, ways out of an empty answer, a list that somebody shared. */
export interface MoreMessages extends SharedMoreMessages, MoreFactMessages {
  hours: string;
  dates: string;
  reachThem: string;
  where: string;
  about: string;
  who: string;
  topics: string;
  languages: string;
  access: string;
  cost: string;
  bring: string;
  area: string;
  organization: string;
  links: string;
  source: string;
  /** Opens the page of the source. */
  seeSource: string;
  read: string;
  /** A story's author said what is in it. */
  contains: (notes: string) => string;
  openGroup: string;
  howWeKnow: string;
  /** "From “cost”, checked 3 weeks ago" */
  from: (field: string, checked: string) => string;
  fields: Readonly<Record<string, string>>;
  missing: string;
  notWhole: string;
  replies: string;
  shared: string;
  sharedHint: string;
  closeShared: string;
  without: (what: string, rows: string) => string;
  withoutText: (rows: string) => string;
  anyDistanceRows: (rows: string) => string;
}
