import { plural } from '../../../../i18n/plural.ts';
import type { CardMessages } from './messages.ts';

export const messages: CardMessages = {
  group: 'Group',
  kinds: { service: 'Service', helpline: 'Helpline', guide: 'Guide', offer: 'Offer', request: 'Request', event: 'Event', story: 'Story' },
  gone: 'This is no longer in the list.',
  failed: 'This could not be looked up.',
  retry: 'Look again',
  notOffered: 'There is no such list here.',
  open: 'See it',
  cannotOpen: 'No list on this page can show it.',
  attendance: { 'in-person': 'In person', online: 'Online', hybrid: 'In person and online', suspended: 'Not meeting now' },
  onNow: 'On now',
  zoneUnknown: 'time zone not known',
  byAppointment: 'By appointment',
  askWhen: 'Ask when they meet',
  openNow: 'Open now',
  closedNow: 'Closed now',
  hoursUnsure: 'Ask if it is open',
  status: { paused: 'On a break', closed: 'It has closed', met: 'This has been met' },
  ways: count => plural('en', count, { one: '# way to reach them', other: '# ways to reach them' }),
};
