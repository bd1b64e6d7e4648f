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
  Rooms: 'Peer chat: each room is a log of events, numbered 1, 2, 3 with nothing missing. Where none is configured, these answer 404. `POST /stream` with `{epoch?, rooms: {id: number of the last event that is had}}` brings what happens in them as it happens, as `text/event-stream` or, with `Accept: application/json` and `wait`, as a long poll; it has no one answer and is told of in docs/contract.md.',
  Reports: 'Messages that somebody reported, what the staff did about them, and appeals. A report holds a copy of the words until it was closed for as long as concerns are kept.',
  Staff: 'For those who keep the lists right. Needs a staff token.',
};
