import { plural } from '../../../../../i18n/plural.ts';
import type { SearchMessages } from './messages.ts';

export const messages: SearchMessages = {
  label: 'Words to look for',
  promise: 'What you type stays on this device.',
  found: count => plural('en', count, { one: '# message found', other: '# messages found' }),
  none: 'No message with these words was found.',
  more: count => plural('en', count, { other: 'Show # more' }),
};
