import { number } from '../../../../i18n/plural.ts';
import type { AboutMessages } from './messages.ts';

export const messages: AboutMessages = {
  languages: names => `People write in ${names} here.`,
  often: times => `People are often here ${times}.`,
  meets: times => `It meets ${times}.`,
  everyDay: time => `each day, ${time}`,
  everyWeek: (days, time) => `each week on ${days}, ${time}`,
  next: time => `Next: ${time}.`,
  onUntil: time => `That is now, until ${time}.`,
  there: (place, time) => `On the clock of ${place}: ${time}.`,
  zoneUnknown: 'We do not know in which time zone.',
  readers: 'All who are in this room can read what you write. Those who come in later can read it too, as long as it is kept.',
  pairReaders: 'Only the two of you can read what you write.',
  inboxReaders: 'Only you can read this.',
  staff: 'The staff sees a message only when someone reports it.',
  kept: time => `What you write is kept for ${time}. Then it is erased. You can erase your own words at any time.`,
  keptUnsaid: 'It is not said how long words are kept. You can erase your own words at any time.',
  agreements: 'What we agree on',
  age: years => `This is for people who are ${number('en', years)} or older.`,
  privacy: 'How your data is kept safe',
  newTab: '(opens in a new tab)',
  listening: 'You do not have to write. Just to read is a full way to be here.',
  comeIn: 'Come in',
  leave: 'Leave this room',
  leaveAsk: 'Leave this room? What you wrote stays there. What is kept of it on this device goes. To erase your words, do so before you leave.',
  leaveYes: 'Yes, leave it',
};
