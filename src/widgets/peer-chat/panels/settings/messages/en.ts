import type { SettingsMessages } from './messages.ts';

export const messages: SettingsMessages = {
  told: 'With a screen reader, new messages are',
  toldWays: { each: 'read out', count: 'counted: “2 new messages”', none: 'not told' },
  more: 'In the chat',
  enter: 'Enter sends a message',
  enterHint: 'If not, Enter starts a new line. The button always sends.',
  sound: 'Play a soft sound',
  soundHint: 'When a message comes and you look at something else.',
  signs: 'Let others see me',
  signsHint: 'They see that you are here, and when you write.',
  kept: 'You choose this for this device. No one else is told.',
};
