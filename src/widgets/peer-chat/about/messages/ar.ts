import { number } from '../../../../i18n/plural.ts';
import type { AboutMessages } from './messages.ts';

export const messages: AboutMessages = {
  languages: names => `يكتب الناس هنا بـ: ${names}.`,
  often: times => `يكون الناس هنا غالبًا ${times}.`,
  meets: times => `تجتمع ${times}.`,
  everyDay: time => `كل يوم، ${time}`,
  everyWeek: (days, time) => `كل أسبوع (${days})، ${time}`,
  next: time => `المرة القادمة: ${time}.`,
  onUntil: time => `هذا الآن، حتى ${time}.`,
  there: (place, time) => `بتوقيت ${place}: ${time}.`,
  zoneUnknown: 'لا نعرف بأي منطقة زمنية.',
  readers: 'كل من في هذه الغرفة يستطيع قراءة ما تكتبه. ومن يدخل لاحقًا يقرؤه أيضًا ما دام محفوظًا.',
  pairReaders: 'أنتما الاثنان فقط تستطيعان قراءة ما تكتبان.',
  inboxReaders: 'أنت وحدك تستطيع قراءة هذا.',
  staff: 'لا يرى الفريق رسالة إلا إذا أبلغ عنها أحد.',
  kept: time => `يُحفَظ ما تكتبه ${time} ثم يُمحى. يمكنك محو كلامك في أي وقت.`,
  keptUnsaid: 'لم يُذكَر كم يُحفَظ الكلام. يمكنك محو كلامك في أي وقت.',
  agreements: 'ما نتفق عليه',
  age: years => `هذا لمن عمره ${number('ar', years)} سنة أو أكثر.`,
  privacy: 'كيف تُحفَظ بياناتك',
  newTab: '(يُفتح في علامة تبويب جديدة)',
  listening: 'لست مضطرًا للكتابة. القراءة وحدها حضور كامل.',
  comeIn: 'ادخل',
  leave: 'غادر هذه الغرفة',
  leaveAsk: 'هل تغادر هذه الغرفة؟ يبقى فيها ما كتبته، ويُمحى ما حُفِظ منها على هذا الجهاز. إن أردت محو كلامك فافعل ذلك قبل المغادرة.',
  leaveYes: 'نعم، أغادر',
};
