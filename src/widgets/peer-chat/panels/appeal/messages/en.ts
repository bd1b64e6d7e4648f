import type { AppealMessages } from './messages.ts';

export const messages: AppealMessages = {
  about: 'The staff will look again. Only they read what you write here.',
  theySaid: 'The staff said:',
  text: 'What should they know?',
  send: 'Ask them to look again',
  none: 'Write a few words first.',
  sent: 'Thank you. The staff will look again. You can see here what came of it.',
};
