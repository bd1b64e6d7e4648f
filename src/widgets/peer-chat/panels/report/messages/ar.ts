import type { ReportMessages } from './messages.ts';

export const messages: ReportMessages = {
  about: 'لا يرى هذا إلا الفريق. لن يُقال لأحد إنك أنت. إن كان أحد في خطر الآن فاستعمل المساعدة في أعلى الصفحة.',
  choose: 'ماذا تريد أن تُري الفريق؟',
  message: (who, time) => `${who}، ${time}`,
  why: 'ما المشكلة؟',
  reasons: { unsafe: 'قد يكون أحدهم في خطر', unkind: 'كلام جارح', private: 'يكشف أمورًا خاصة', spam: 'يبيع شيئًا', other: 'شيء آخر' },
  text: 'بضع كلمات إن أردت',
  send: 'أخبر الفريق',
  sending: 'جارٍ الإرسال…',
  none: 'اختر رسالة أو أكثر أولًا.',
  sent: 'شكرًا لك. سينظر فيه الفريق. يمكنك أن ترى هنا ما حدث.',
  receipt: 'إيصالك',
  notKept: 'لا يستطيع هذا المتصفح حفظه. انسخه إن أردت السؤال لاحقًا.',
  failed: 'لم يُرسَل. حاول مرة أخرى.',
  yours: 'ما أخبرت به الفريق',
  open: time => `${time}: لم يُنظر فيه بعد`,
  closed: time => `${time}: نُظر فيه`,
  outcomes: { hidden: 'أُخفي.', removed: 'أُزيل.', 'spoken-with': 'تحدّث الفريق مع الشخص.', restored: 'يمكن رؤيته من جديد.', nothing: 'لم يتغير شيء.' },
  unknown: 'لا أخبار عن هذا.',
};
