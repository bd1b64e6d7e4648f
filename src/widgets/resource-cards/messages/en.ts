import { number, plural } from '../../../i18n/plural.ts';
import { messages as shared } from '../../../list/messages/en.ts';
import { messages as facts } from '../facts/messages/en.ts';
import type { Messages } from './messages.ts';

const tag = 'en';

/** The words of the cards, their search and their filters. */
export const messages: Messages = {
  ...shared,
  ...facts,
  searchLabel: 'Search for help',
  facets: {
    kinds: 'Kind',
    topics: 'Topic',
    audiences: 'Who it is for',
    languages: 'Language',
    accessibility: 'Access',
    channels: 'How to reach',
    regions: 'Area',
  },
  kinds: { service: 'Service', helpline: 'Helpline', guide: 'Guide', offer: 'Offer', request: 'Request', event: 'Event', story: 'Story' },
  reach: { 'voice': 'Call', 'text': 'Text', 'chat': 'Chat', 'video': 'Video call', 'textphone': 'Textphone', 'email': 'Email', 'form': 'Form', 'web': 'Website', 'walk-in': 'Walk in' },
  results: 'Resources',
  rows: count => plural(tag, count, { one: '# resource', other: '# resources' }),
  loading: 'Loading…',
  reading: count => `Loading… ${number(tag, count)} resources so far`,
  more: 'Show more',
  empty: 'Nothing fits your search.',
  none: 'There is nothing in this list yet.',
  noneSaved: 'You have saved nothing.',
  partOf: project => `Part of ${project}`,
  plainToggle: 'Plain words',
  newTab: '(opens in a new tab)',
};
