import type { CopyMessages } from './messages.ts';

export const messages: CopyMessages = {
  promise: 'يُنشأ الملف على هذا الجهاز. لا يُرسل شيء.',
  caution: 'فيه كلام الآخرين أيضًا. احفظه حيث لا يقرؤه غيرك.',
  asText: 'حفظ كنص',
  asData: 'حفظ كبيانات (JSON)',
  making: 'جارٍ إنشاء الملف…',
  saved: 'حُفظ الملف. ستجده في التنزيلات.',

  heading: 'نسخة من الرسائل',
  madeOn: (moment, zone) => `أُنشئت في ${moment}. الأوقات بتوقيت ${zone}.`,
  begins: 'هناك رسائل أقدم ليست في هذه النسخة.',
  notRead: (first, last) => `لم تُقرأ: من الرقم ${first} إلى ${last}`,
  holds: notes => `تتحدث عن: ${notes}`,
  quotes: (who, words) => `${who}: «${words}»`,
  group: id => `على الطاولة: المجموعة ${id}`,
  resource: id => `على الطاولة: المساعدة ${id}`,
};
