import { number, plural } from '../../../i18n/plural.ts';
import type { Messages } from './messages.ts';

const tag = 'en';

export const messages: Messages = {
  title: 'Peer chat',
  about: 'Talk with people who have lived through things like you have.',
  before: 'Nothing is sent or kept before you open it.',
  watched: who => `The chat stays closed here. This page is watched by ${who}, and what you write is not for them.`,
  open: 'Open the chat',
  close: 'Close the chat',
  opening: 'Opening the chat…',
  failed: {
    offline: 'You are offline. Please try again when you are back online.',
    unreachable: 'The chat could not be reached.',
    timeout: 'The chat took too long to answer.',
    denied: 'The chat is not open to this page.',
    'not-found': 'There is no chat here.',
    busy: 'Too many people are asking at once. Please try again soon.',
    server: 'The chat could not be opened. The problem is on our side.',
    'too-large': 'The answer is too large to show here.',
    empty: 'There is nothing here.',
    malformed: 'The chat gave an answer that this page cannot read.',
  },
  retry: 'Try again',
  back: 'Back to the rooms',
  roomsTitle: 'Rooms',
  noRooms: 'No room is open here now.',
  stale: 'The rooms could not be loaded again.',
  kinds: { room: 'Open room', circle: 'Circle', pair: 'You and one other person', inbox: 'Only for you' },
  unnamed: { room: 'A room', circle: 'A circle', pair: 'A talk for two', inbox: 'Notes for you' },
  people: count => plural(tag, count, { one: '# person is in it', other: '# people are in it' }),
  joined: 'You are in it',
  unread: (count, isMore) => (isMore ? `More than ${number(tag, count)} new` : plural(tag, count, { other: '# new' })),
  pair: 'Talk with one person',
  me: 'You here',
  line: { beginning: 'Connecting…', waiting: 'No connection right now. What you write is kept and goes out later.', offline: 'You are offline. What you write is kept and goes out later.' },
  locked: 'What you kept here is locked.',
  notStored: 'This browser cannot keep things. If you reload this page, you come in as someone new.',
  unknown: 'You are no longer known here. You can come in again.',
  loading: 'Loading…',
  partFailed: 'This part could not be loaded.',
};
