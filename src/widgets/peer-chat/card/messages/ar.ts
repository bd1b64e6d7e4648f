import { plural } from '../../../../i18n/plural.ts';
import type { CardMessages } from './messages.ts';

export const messages: CardMessages = {
  group: 'مجموعة',
  kinds: { service: 'خدمة', helpline: 'خط مساعدة', guide: 'دليل', offer: 'عرض مساعدة', request: 'طلب مساعدة', event: 'فعالية', story: 'قصة' },
  gone: 'لم يعد هذا في القائمة.',
  failed: 'تعذّر الاطلاع عليه.',
  retry: 'المحاولة مرة أخرى',
  notOffered: 'لا توجد قائمة كهذه هنا.',
  open: 'عرضه',
  cannotOpen: 'لا قائمة في هذه الصفحة تعرضه.',
  attendance: { 'in-person': 'حضوريًا', online: 'عبر الإنترنت', hybrid: 'حضوريًا وعبر الإنترنت', suspended: 'لا لقاءات حاليًا' },
  onNow: 'جارٍ الآن',
  zoneUnknown: 'المنطقة الزمنية غير معروفة',
  byAppointment: 'بموعد مسبق',
  askWhen: 'اسأل متى يلتقون',
  openNow: 'مفتوح الآن',
  closedNow: 'مغلق الآن',
  hoursUnsure: 'اسأل إن كان مفتوحًا',
  status: { paused: 'متوقف مؤقتًا', closed: 'أُغلق', met: 'تمت تلبيته' },
  ways: count => plural('ar', count, { one: 'طريقة واحدة للتواصل', two: 'طريقتان للتواصل', few: '# طرق للتواصل', many: '# طريقة للتواصل', other: '# طريقة للتواصل' }),
};
