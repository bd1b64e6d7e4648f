import type { Messages } from './messages.ts';

/** The words in Arabic. */
export const messages: Messages = {
  call: 'اتصل على #',
  textphone: 'هاتف نصي #',
  text: 'أرسل رسالة نصية إلى #',
  textKeyword: 'أرسل * في رسالة نصية إلى #',
  free: ['ليس مجانيًا.', 'مجانًا.'],
  showsOnBill: ['لا يظهر في فاتورة هاتفك.', 'يظهر في فاتورة هاتفك.'],
  mayCallPolice: ['لا يتصلون بالشرطة.', 'قد يتصلون بالشرطة.'],
  anonymous: 'لا يلزم أن تذكر اسمك.',
  checked: 'تم التحقق *',
};
