import { isolated } from '../../../i18n/isolated.ts';
import { number, plural } from '../../../i18n/plural.ts';
import { messages as shared } from '../../../list/messages/ar.ts';
import type { Messages } from './messages.ts';

const tag = 'ar';

/** The words of the list, its search and its filters, in Arabic. */
export const messages: Messages = {
  ...shared,
  searchLabel: 'البحث عن مجموعات',
  facets: {
    days: 'اليوم',
    times: 'الوقت',
    attendance: 'حضوريًا أو عبر الإنترنت',
    topics: 'الموضوع',
    audiences: 'لمن هذه المجموعة',
    formats: 'نوع اللقاء',
    languages: 'اللغة',
    accessibility: 'تسهيلات الوصول',
    regions: 'المنطقة',
    joining: 'من يمكنه الحضور',
    free: 'التكلفة',
  },
  times: { morning: 'الصباح', afternoon: 'بعد الظهر', evening: 'المساء', night: 'آخر الليل' },
  joining: { open: 'مفتوحة للجميع', closed: 'فقط لمن يمرّون بالأمر نفسه', referral: 'يُرجى السؤال أولًا' },
  onNow: 'الآن',
  soon: 'تبدأ خلال ساعة',
  view: 'طريقة العرض',
  list: 'قائمة',
  week: 'أسبوع',
  results: 'المجموعات',
  rows: count => plural(tag, count, { two: '# مجموعتان', few: '# مجموعات', other: '# مجموعة' }),
  shownBy: zone => `الأوقات بحسب منطقتك الزمنية (${isolated(zone)}).`,
  loading: 'جارٍ تحميل المجموعات…',
  reading: count => `جارٍ التحميل… عدد المجموعات حتى الآن: ${number(tag, count)}`,
  more: 'عرض مجموعات أكثر',
  now: 'الآن',
  startsIn: minutes => plural(tag, minutes, { one: 'تبدأ بعد دقيقة', two: 'تبدأ بعد دقيقتين', few: 'تبدأ بعد # دقائق', other: 'تبدأ بعد # دقيقة' }),
  byAppointment: 'بموعد',
  scheduleUnknown: 'يُرجى السؤال عن وقت اللقاء',
  ended: 'لا لقاءات قادمة',
  also: times => `وأيضًا ${times}`,
  empty: 'لا توجد مجموعات تناسب بحثك.',
  none: 'لا توجد مجموعات في هذه القائمة بعد.',
};
