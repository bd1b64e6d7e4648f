import type { ReportMessages } from './messages.ts';

export const messages: ReportMessages = {
  about: 'Only the staff sees this. No one is told that it was you. If someone is in danger now, use the help at the top of the page.',
  choose: 'What do you want to show the staff?',
  message: (who, time) => `${who}, ${time}`,
  why: 'What is wrong?',
  reasons: { unsafe: 'Someone may not be safe', unkind: 'It is unkind', private: 'It tells private things', spam: 'It sells something', other: 'Something else' },
  text: 'A few words, if you like',
  send: 'Tell the staff',
  sending: 'Sending…',
  none: 'Choose one message or more first.',
  sent: 'Thank you. The staff will look at it. You can see here what came of it.',
  receipt: 'Your receipt',
  notKept: 'This browser cannot keep it. Copy it if you want to ask later.',
  failed: 'It was not sent. Please try again.',
  yours: 'What you told the staff',
  open: time => `${time}: not looked at yet`,
  closed: time => `${time}: looked at`,
  outcomes: { hidden: 'It was hidden.', removed: 'It was removed.', 'spoken-with': 'The staff spoke with the person.', restored: 'It can be seen again.', nothing: 'Nothing was changed.' },
  unknown: 'No news of this one.',
};
