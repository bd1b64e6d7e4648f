import type { PairMessages } from './messages.ts';

export const messages: PairMessages = {
  about: 'Two people who have the same code come into a room of their own. No one else can come in.',
  make: 'Make a code',
  makeHint: 'You go in first. Then you see the code and can give it to one person. Give it only to someone you trust: who has it can come in.',
  have: 'I have a code',
  code: 'The code',
  codeHint: 'Spaces and big or small letters do not matter.',
  wrong: 'This is not a code. It has 16 letters and numbers, or more.',
  go: 'Go in with this code',
};
