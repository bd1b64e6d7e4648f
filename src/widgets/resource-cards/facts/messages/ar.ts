import { isolated } from '../../../../i18n/isolated.ts';
import { number, plural } from '../../../../i18n/plural.ts';
import type { FactMessages } from '../messages.ts';

const tag = 'ar';

const noon = 'الظهر';
const midnight = 'منتصف الليل';
/** A time as it is told: "الساعة 5 م", but noon and midnight by their names. */
const timed = (clock: string): string => (clock === noon || clock === midnight ? clock : `الساعة ${isolated(clock)}`);

/** The words of what a card says, in Arabic. */
export const messages: FactMessages = {
  openUntil: when => `مفتوح حتى ${when}`,
  openNow: 'مفتوح الآن',
  openAlways: 'مفتوح ليلًا ونهارًا',
  opens: when => `مغلق. يفتح ${when}`,
  closed: 'مغلق الآن. يُرجى السؤال عن موعد الفتح',
  closedHoliday: 'مغلق بسبب العطلة',
  holidayOpens: when => `مغلق بسبب العطلة. يفتح ${when}`,
  over: 'انتهى',
  hoursUnknown: 'ساعات العمل غير معروفة',
  hoursUnconfirmed: 'قد تكون هذه الساعات قديمة. يُرجى السؤال أولًا',
  hoursFrom: day => `ساعات العمل غير معروفة قبل ${day}`,
  hoursNotes: notes => `ساعات العمل: ${notes}`,
  hoursLoading: 'جارٍ البحث عن ساعات العمل…',
  until: (clock, day) => (day === undefined ? timed(clock) : `${timed(clock)} ${day}`),
  from: (clock, day) => (day === undefined ? timed(clock) : `${day} ${timed(clock)}`),
  twoClocks: (when, city, yours) => `${when} بتوقيت ${city} (${yours} بتوقيتك)`,
  noon,
  midnight,
  onUntil: when => `الآن، حتى ${when}`,
  nextTime: when => `الموعد القادم: ${when}`,
  suspended: 'لا يُقام حاليًا',
  timeUnknown: 'يُرجى السؤال عن الموعد',
  status: { paused: 'متوقف حاليًا', closed: 'لم يعد مفتوحًا', met: 'وُجدت المساعدة' },
  untilDay: day => `حتى ${day}`,
  notFree: 'ليس مجانيًا',
  withNotes: (fact, notes) => `${fact}: ${notes}`,
  costNotes: notes => `التكلفة: ${notes}`,
  costUnknown: 'التكلفة غير معروفة',
  noDocuments: 'لا حاجة إلى هوية أو أوراق',
  bring: list => `يلزم إحضار: ${list}`,
  documentsUnknown: 'يُرجى السؤال إن كانت الهوية لازمة',
  ages: (from, to) => (from === undefined ? `حتى عمر ${to ?? ''}` : to === undefined ? `من عمر ${from} فأكثر` : `من عمر ${from} إلى ${to}`),
  whoNotes: notes => `من يمكنه الحضور: ${notes}`,
  places: 'الأماكن',
  remaining: count => `المتبقي ${number(tag, count)}`,
  full: 'ممتلئ الآن',
  noneLeft: 'لم يبقَ شيء',
  andMore: (list, count) => `${list} ${plural(tag, count, { one: 'وواحد آخر', two: 'واثنان آخران', other: 'و# غيرها' })}`,
  inLanguage: language => `باللغة: ${language}`,
  accessAt: (access, place) => `${access}: ${place}`,
  accessUnknown: 'يُرجى السؤال عن دخول الكراسي المتحركة',
  beforeReading: list => `قبل القراءة: ${list}`,
  plainWords: 'متوفر أيضًا بكلمات بسيطة',
  by: name => `بقلم ${name}`,
  onBill: ['لا يظهر في فاتورة هاتفك', 'يظهر في فاتورة هاتفك'],
  police: ['لا يتصلون بالشرطة', 'قد يتصلون بالشرطة'],
  noName: 'لا يلزم ذكر الاسم',
  moreComing: 'التفاصيل الباقية في الطريق',
  checkedAgo: age => `جرى التحقق ${age}`,
  confirmedAgo: age => `أكّد أحدهم صحة هذا ${age}`,
  changedAgo: age => `آخر تعديل ${age}`,
  notCheckedFor: years => `لم يجرِ التحقق منذ ${plural(tag, years, { one: 'سنة', two: 'سنتين', few: '# سنوات', other: '# سنة' })}`,
  neverChecked: 'لا نعرف متى جرى التحقق من هذا آخر مرة',
  ways: {
    'voice': name => `الاتصال: ${name}`,
    'text': name => `إرسال رسالة نصية إلى ${name}`,
    'chat': name => `الدردشة مع ${name}`,
    'video': name => `مكالمة فيديو مع ${name}`,
    'textphone': name => `الاتصال بالهاتف النصي: ${name}`,
    'email': name => `إرسال بريد إلى ${name}`,
    'form': name => `ملء استمارة ${name}`,
    'web': name => `موقع ${name}`,
    'walk-in': name => `الحضور إلى ${name}`,
  },
  textKeyword: (keyword, phone) => `إرسال ${keyword} في رسالة نصية إلى ${phone}`,
};
