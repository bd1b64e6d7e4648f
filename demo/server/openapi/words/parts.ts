import type { Operation } from '../../operations/operation.ts';

/** What each part of the contract is for. */
export const partWords: Readonly<Record<Operation['part'], string>> = {
  Service: 'What this endpoint is and offers.',
  Groups: 'Peer support groups: the whole list, one of them, and searches.',
  Resources: 'Services, helplines, guides, offers, events and stories.',
  Places: 'Finding the place that somebody means, without a third party.',
  Concerns: 'What came of “this is wrong”.',
  Exports: 'The same lists, for calendars and for other finders.',
  Staff: 'For those who keep the lists right. Needs a staff token.',
};
