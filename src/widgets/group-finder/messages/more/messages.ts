import type { SharedMoreMessages } from '../../../../list/messages/more/messages.ts';

/** The words of the parts that load on demand: one group's page, the week, calendar, share, print, privacy receipt. */
export interface MoreMessages extends SharedMoreMessages {
  when: string;
  nextDates: string;
  where: string;
  online: string;
  join: (name: string) => string;
  dial: (number: string) => string;
  who: string;
  joining: string;
  topics: string;
  formats: string;
  languages: string;
  accessibility: string;
  cost: string;
  free: string;
  notFree: string;
  size: (people: number) => string;
  facilitation: Record<'peer' | 'professional' | 'shared', string>;
  about: string;
  expect: string;
  contact: string;
  organization: string;
  notChecked: string;
  otherMeetings: string;
  samePlace: string;
  missing: string;
  showDay: (groups: string, day: string) => string;
  noneOnDay: string;
  tryDay: (day: string, groups: string) => string;
  tryOnline: (groups: string) => string;
}
