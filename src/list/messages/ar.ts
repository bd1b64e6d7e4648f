import { isolated } from '../../i18n/isolated.ts';
import { number, plural } from '../../i18n/plural.ts';
import { terms } from '../../i18n/terms/ar.ts';
import type { SharedMessages } from './messages.ts';

const tag = 'ar';

/** Parts that a visitor can say are wrong, as the contract names them. */
const parts: Readonly<Record<string, string>> = {
  'name': 'الاسم',
  'time': 'الوقت',
  'place': 'المكان',
  'online': 'رابط الانضمام أو رقمه',
  'contact': 'جهة الاتصال',
  'cost': 'التكلفة',
  'hours': 'ساعات العمل',
  'who it is for': 'لمن هي',
  'closed': 'لم تعد قائمة',
  'other': 'شيء آخر',
};

/** The words of any list, in Arabic. */
export const messages: SharedMessages = {
  terms,
  searchHint: 'اسم أو موضوع أو مكان',
  placeLabel: 'قرب مكان',
  filters: 'خيارات التصفية',
  attendance: { 'in-person': 'حضوريًا', online: 'عبر الإنترنت', hybrid: 'حضوريًا وعبر الإنترنت', suspended: 'لا لقاءات حاليًا' },
  free: 'مجانًا',
  saved: count => `المحفوظة (${number(tag, count)})`,
  count: (label, count) => `${label} (${number(tag, count)})`,
  showAll: count => `عرض الكل (${number(tag, count)})`,
  chosen: 'التصفية المختارة',
  remove: label => `إزالة ${isolated(label)}`,
  clear: 'مسح الكل',
  print: 'طباعة',
  slow: 'يستغرق هذا وقتًا أطول من المعتاد. ما زلنا نحاول.',
  stale: time => `نسخة محفوظة بتاريخ ${time}. تعذّر تحميل القائمة من جديد.`,
  partly: count => plural(tag, count, { one: 'تعذّر تحميل إحدى القوائم.', two: 'تعذّر تحميل قائمتين.', few: 'تعذّر تحميل # قوائم.', other: 'تعذّر تحميل # قائمة.' }),
  ownTime: (time, zone) => `${time} بتوقيت ${isolated(zone)}`,
  zoneUnknown: 'المنطقة الزمنية غير مذكورة',
  save: name => `حفظ ${isolated(name)}`,
  concern: (count, part) => plural(tag, count, {
    one: `يقول شخص واحد إن هذا غير صحيح: ${parts[part] ?? part}`,
    two: `يقول شخصان إن هذا غير صحيح: ${parts[part] ?? part}`,
    few: `يقول # أشخاص إن هذا غير صحيح: ${parts[part] ?? part}`,
    many: `يقول # شخصًا إن هذا غير صحيح: ${parts[part] ?? part}`,
    other: `يقول # شخص إن هذا غير صحيح: ${parts[part] ?? part}`,
  }),
  failed: {
    offline: 'لا يوجد اتصال بالإنترنت. ستُحمّل القائمة عند عودته.',
    unreachable: 'تعذّر تحميل القائمة.',
    timeout: 'استغرق تحميل القائمة وقتًا طويلًا.',
    denied: 'لا يُسمح لهذه الصفحة بعرض القائمة.',
    'not-found': 'القائمة ليست في مكانها.',
    busy: 'الطلبات كثيرة الآن. يُرجى المحاولة بعد قليل.',
    server: 'تعذّر تحميل القائمة. المشكلة من جهتنا.',
    'too-large': 'القائمة أكبر من أن تُعرض هنا.',
    empty: 'القائمة فارغة.',
    malformed: 'تعذّرت قراءة القائمة.',
    part: 'تعذّر تحميل هذا الجزء.',
  },
  retry: 'المحاولة مرة أخرى',
  back: 'العودة إلى القائمة',
  requests: 'ما أرسلته هذه الصفحة',
};
