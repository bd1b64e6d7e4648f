import type { Operation } from '../../operations/operation.ts';

/** What each part of the contract is for. */
export const partWords: Readonly<Record<Operation['part'], string>> = {
  Service: 'What this endpoint is and offers.',
  Groups: 'Peer support groups: the whole list, one of them, and searches.',
  Resources: 'Services, helplines, guides, offers, events and stories.',
  Places: 'Finding the place that somebody means, without a third party.',
  Concerns: 'What came of “this is wrong”.',
  Exports: 'The same lists, for calendars and for other finders.',
  People: 'Somebody who comes into conversation: a token, a name if they like, and the way out.',
  Rooms: 'Peer chat: each room is a log of events, numbered 1, 2, 3 with nothing missing. Where none is configured, these answer 404.',
  Reports: 'Messages that somebody reported, what the staff did about them, and appeals. A report holds a copy of the words until it was closed for as long as concerns are kept.',
  Staff: 'For those who keep the lists right. Needs a staff token.',
};
