import { plural } from '../../../../../i18n/plural.ts';
import type { TableMessages } from './messages.ts';

export const messages: TableMessages = {
  about: 'Choose a group or some help. It goes along with your next message. All can see it there.',
  search: 'Words to look for',
  promise: 'These words are sent to look them up. They are not kept.',
  look: 'Look',
  looking: 'Looking…',
  found: count => plural('en', count, { one: '# found', other: '# found' }),
  none: 'Nothing was found.',
  failed: 'That did not work. Please try again.',
  haveLink: 'You have a link',
  link: 'A link or an id',
  linkHint: 'Such as the address of a group on this page.',
  useLink: 'Look it up',
  notALink: 'This leads to no group and no help in this list.',
  gone: 'This is not in the list.',
  lay: 'Lay it on the table',
  nothing: 'There is no list to choose from here.',
};
