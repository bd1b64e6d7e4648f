import { isolated } from '../../../i18n/isolated.ts';
import { number, plural } from '../../../i18n/plural.ts';
import { messages as shared } from '../../../list/messages/ar.ts';
import { messages as facts } from '../facts/messages/ar.ts';
import type { Messages } from './messages.ts';

const tag = 'ar';

/** The words of the cards, their search and their filters, in Arabic. */
export const messages: Messages = {
  ...shared,
  ...facts,
  searchLabel: 'البحث عن مساعدة',
  facets: {
    kinds: 'النوع',
    topics: 'الموضوع',
    audiences: 'لمن هي',
    languages: 'اللغة',
    accessibility: 'تسهيلات الوصول',
    channels: 'طريقة التواصل',
    regions: 'المنطقة',
  },
  kinds: { service: 'خدمة', helpline: 'خط مساعدة', guide: 'دليل', offer: 'عرض مساعدة', request: 'طلب مساعدة', event: 'فعالية', story: 'قصة' },
  reach: { 'voice': 'اتصال', 'text': 'رسالة نصية', 'chat': 'محادثة', 'video': 'مكالمة فيديو', 'textphone': 'هاتف نصي', 'email': 'بريد إلكتروني', 'form': 'نموذج', 'web': 'موقع', 'walk-in': 'حضور بلا موعد' },
  results: 'الموارد',
  rows: count => plural(tag, count, { two: '# موردان', few: '# موارد', other: '# مورد' }),
  loading: 'جارٍ التحميل…',
  reading: count => `جارٍ التحميل… عدد الموارد حتى الآن: ${number(tag, count)}`,
  more: 'عرض المزيد',
  empty: 'لا شيء يناسب بحثك.',
  none: 'لا شيء في هذه القائمة بعد.',
  noneSaved: 'لم تحفظ شيئًا.',
  partOf: project => `ضمن ${isolated(project)}`,
  plainToggle: 'كلمات بسيطة',
  newTab: '(يُفتح في علامة تبويب جديدة)',
};
