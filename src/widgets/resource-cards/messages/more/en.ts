import { messages as shared } from '../../../../list/messages/more/en.ts';
import { messages as facts } from '../../facts/messages/more/en.ts';
import type { MoreMessages } from './messages.ts';

/** The words of the parts that load on demand. */
export const messages: MoreMessages = {
  ...shared,
  ...facts,
  hours: 'Hours',
  dates: 'When',
  reachThem: 'How to reach them',
  where: 'Where',
  about: 'About',
  who: 'Who it is for',
  topics: 'Topics',
  languages: 'Languages',
  access: 'Access',
  cost: 'Cost',
  bring: 'What to bring',
  area: 'Area',
  organization: 'Run by',
  links: 'Links',
  source: 'From',
  seeSource: 'See where this comes from',
  read: 'Read the story',
  contains: notes => `The writer says it has: ${notes}`,
  openGroup: 'Meet the group of this story',
  howWeKnow: 'How do we know this?',
  from: (field, checked) => `From “${field}”. ${checked}.`,
  fields: {
    accessibility: 'access', area: 'area', attendance: 'online or in person', byline: 'writer', capacity: 'free places', channels: 'how to reach them', contentNotes: 'notes of the writer', cost: 'cost',
    documents: 'what to bring', eligibility: 'who it is for', expiresAt: 'end date', hours: 'hours', language: 'language', languages: 'languages', places: 'place', plain: 'plain words', quantity: 'how many',
    schedule: 'dates', status: 'state', audiences: 'who it is for',
  },
  missing: 'This is no longer in the list.',
  notWhole: 'Some details could not be loaded.',
  replies: 'To answer, use one of the ways above. No address is shown here.',
  shared: 'A list that was shared with you',
  sharedHint: 'It came with the link you opened. Nothing was sent.',
  closeShared: 'Close this list',
  without: (what, rows) => `Without “${what}”: ${rows}`,
  withoutText: rows => `Without the search words: ${rows}`,
  anyDistanceRows: rows => `Any distance: ${rows}`,
};
