import { number, plural } from '../../i18n/plural.ts';
import { terms } from '../../i18n/terms/en.ts';
import type { SharedMessages } from './messages.ts';

const tag = 'en';

/** The words of any list, whatever it holds. */
export const messages: SharedMessages = {
  terms,
  searchHint: 'Name, topic or place',
  placeLabel: 'Near a place',
  filters: 'Filters',
  attendance: { 'in-person': 'In person', online: 'Online', hybrid: 'In person and online', suspended: 'Not meeting now' },
  free: 'Free',
  saved: count => `Saved (${number(tag, count)})`,
  count: (label, count) => `${label} (${number(tag, count)})`,
  showAll: count => `Show all ${number(tag, count)}`,
  chosen: 'Chosen filters',
  remove: label => `Remove ${label}`,
  clear: 'Clear all',
  print: 'Print',
  slow: 'This is taking longer than usual. Still trying.',
  stale: time => `Saved copy from ${time}. The list could not be loaded again.`,
  partly: count => plural(tag, count, { one: 'One of the lists could not be loaded.', other: '# of the lists could not be loaded.' }),
  ownTime: (time, zone) => `${time} in ${zone}`,
  zoneUnknown: 'Time zone not given',
  save: name => `Save ${name}`,
  concern: (count, part) => plural(tag, count, { one: `# person says this is wrong: ${part}`, other: `# people say this is wrong: ${part}` }),
  failed: {
    offline: 'You are offline. The list will load when you are back online.',
    unreachable: 'The list could not be loaded.',
    timeout: 'The list took too long to load.',
    denied: 'This list is not open to this page.',
    'not-found': 'The list is not where it should be.',
    busy: 'Too many people are asking at once. Please try again soon.',
    server: 'The list could not be loaded. The problem is on our side.',
    'too-large': 'The list is too large to load here.',
    empty: 'The list is empty.',
    malformed: 'The list could not be read.',
    part: 'This part could not be loaded.',
  },
  retry: 'Try again',
  back: 'Back to the list',
  requests: 'What this page sent',
};
