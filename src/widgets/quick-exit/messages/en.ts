import type { Messages } from './messages.ts';

/** The words in English. */
export const messages: Messages = {
  leave: 'Leave this page',
  history: 'This does not clear your browser history.',
  hint: 'You can also press Shift 3 times.',
  pressed: ['Press Shift 2 more times to leave this page.', 'Press Shift 1 more time to leave this page.'],
};
