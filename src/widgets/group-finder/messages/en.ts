import { number, plural } from '../../../i18n/plural.ts';
import { messages as shared } from '../../../list/messages/en.ts';
import type { Messages } from './messages.ts';

const tag = 'en';

/** The words of the list, its search and its filters. */
export const messages: Messages = {
  ...shared,
  searchLabel: 'Search groups',
  facets: {
    days: 'Day',
    times: 'Time',
    attendance: 'In person or online',
    topics: 'Topic',
    audiences: 'Who it is for',
    formats: 'Kind of meeting',
    languages: 'Language',
    accessibility: 'Access',
    regions: 'Area',
    joining: 'Who can come',
    free: 'Cost',
  },
  times: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening', night: 'Night' },
  joining: { open: 'Open to anyone', closed: 'Only people who share this', referral: 'Ask first' },
  onNow: 'On now',
  soon: 'Starts within an hour',
  view: 'View',
  list: 'List',
  week: 'Week',
  results: 'Groups',
  rows: count => plural(tag, count, { one: '# group', other: '# groups' }),
  shownBy: zone => `Times are in your time zone (${zone}).`,
  loading: 'Loading groups…',
  reading: count => `Loading… ${number(tag, count)} groups so far`,
  more: 'Show more groups',
  now: 'On now',
  startsIn: minutes => plural(tag, minutes, { one: 'Starts in # minute', other: 'Starts in # minutes' }),
  byAppointment: 'By appointment',
  scheduleUnknown: 'Ask when they meet',
  ended: 'No more meetings planned',
  also: times => `Also ${times}`,
  empty: 'No groups fit your search.',
  none: 'There are no groups in this list yet.',
};
