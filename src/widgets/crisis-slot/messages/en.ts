import type { Messages } from './messages.ts';

/** The words in English. */
export const messages: Messages = {
  call: 'Call #',
  textphone: 'Textphone #',
  text: 'Text #',
  textKeyword: 'Text * to #',
  free: ['Not free.', 'Free.'],
  showsOnBill: ['Does not show on your phone bill.', 'Shows on your phone bill.'],
  mayCallPolice: ['They do not call the police.', 'They may call the police.'],
  anonymous: 'You need not say your name.',
  checked: 'Checked *',
};
