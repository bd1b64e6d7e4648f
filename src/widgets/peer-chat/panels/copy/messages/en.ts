import type { CopyMessages } from './messages.ts';

export const messages: CopyMessages = {
  promise: 'The file is made on this device. Nothing is sent.',
  caution: 'It holds the words of others too. Keep it where only you can read it.',
  asText: 'Save as text',
  asData: 'Save as data (JSON)',
  making: 'Making the file…',
  saved: 'Saved. Look where your downloads go.',

  heading: 'Copy of messages',
  madeOn: (moment, zone) => `Made on ${moment}. Times are in the time zone ${zone}.`,
  begins: 'There are older messages that are not in this copy.',
  notRead: (first, last) => `Not read: number ${first} to ${last}`,
  holds: notes => `Holds: ${notes}`,
  quotes: (who, words) => `${who}: “${words}”`,
  group: id => `On the table: group ${id}`,
  resource: id => `On the table: help ${id}`,
};
