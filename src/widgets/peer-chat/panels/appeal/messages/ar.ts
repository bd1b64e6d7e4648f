import type { AppealMessages } from './messages.ts';

export const messages: AppealMessages = {
  about: 'سينظر الفريق مرة أخرى. لا يقرأ ما تكتبه هنا أحد غيره.',
  theySaid: 'قال الفريق:',
  text: 'ماذا ينبغي أن يعرف؟',
  send: 'اطلب أن ينظر مرة أخرى',
  none: 'اكتب بضع كلمات أولًا.',
  sent: 'شكرًا لك. سينظر الفريق مرة أخرى، وترى هنا ما نتج عن ذلك.',
};
