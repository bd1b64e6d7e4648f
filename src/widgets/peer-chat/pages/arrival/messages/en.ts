import type { ArrivalMessages } from './messages.ts';

export const messages: ArrivalMessages = {
  title: 'Who are you here?',
  nameParts: {
    first: ['Quiet', 'Kind', 'Slow', 'Bright', 'Soft', 'Green', 'Blue', 'Early', 'Late', 'Warm', 'Small', 'Still', 'Wide', 'Light', 'Gentle', 'Open'],
    second: ['River', 'Wren', 'Cedar', 'Moss', 'Rain', 'Stone', 'Fern', 'Lake', 'Moth', 'Cloud', 'Maple', 'Harbor', 'Comet', 'Thistle', 'Meadow', 'Lantern', 'Otter', 'Snow'],
  },
  name: 'A name',
  nameHint: 'We made one up for you. Keep it, take another, or write your own. It does not have to be real.',
  another: 'Another name',
  pronouns: 'Pronouns, if you like',
  pronounsHint: 'Such as she, he or they',
  languages: 'Languages you can talk in, if you like',
  languagesHint: 'This helps people find words with you.',
  seen: 'Others see your name and your pronouns. You give no e-mail, no phone and no password.',
  lasts: {
    visit: 'You are the same person here as long as this visit lasts. If you share this phone, forget it all before you go: under “You here”.',
    kept: 'You have chosen to keep things on this device. The next person to use it may find you here.',
    memory: 'This browser cannot keep things. When you close or reload this page, you come back as someone new.',
  },
  agreements: 'What we agree on',
  agree: 'I am with this: come in',
  comeIn: 'Come in',
  coming: 'Coming in…',
  long: 'This is too long. Use 60 letters or fewer.',
  line: 'Please write it in one line.',
  unseen: 'Nothing can be seen of this. Please write it another way.',
  locked: 'You may have been here before. What you kept is locked. Unlock it first, or have it forgotten.',
  toUnlock: 'Go to “You here”',
};
