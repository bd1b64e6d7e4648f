import { isolated } from '../../../../i18n/isolated.ts';
import { messages as shared } from '../../../../list/messages/more/ar.ts';
import { messages as facts } from '../../facts/messages/more/ar.ts';
import type { MoreMessages } from './messages.ts';

/** The words of the parts that load on demand, in Arabic. */
export const messages: MoreMessages = {
  ...shared,
  ...facts,
  hours: 'ساعات العمل',
  dates: 'متى',
  reachThem: 'طريقة التواصل',
  where: 'أين',
  about: 'معلومات',
  who: 'لمن هي',
  topics: 'المواضيع',
  languages: 'اللغات',
  access: 'تسهيلات الوصول',
  cost: 'التكلفة',
  bring: 'ما ينبغي إحضاره',
  area: 'المنطقة',
  organization: 'تديرها',
  links: 'روابط',
  source: 'المصدر',
  seeSource: 'عرض المصدر',
  read: 'قراءة القصة',
  contains: notes => `يقول كاتبها إنها تتضمن: ${isolated(notes)}`,
  openGroup: 'التعرّف على مجموعة هذه القصة',
  howWeKnow: 'كيف نعرف هذا؟',
  from: (field, checked) => `من «${isolated(field)}». ${checked}.`,
  fields: {
    accessibility: 'تسهيلات الوصول', area: 'المنطقة', attendance: 'حضوريًا أو عبر الإنترنت', byline: 'الكاتب', capacity: 'الأماكن الشاغرة', channels: 'طريقة التواصل', contentNotes: 'تنبيهات الكاتب', cost: 'التكلفة',
    documents: 'ما ينبغي إحضاره', eligibility: 'لمن هي', expiresAt: 'تاريخ الانتهاء', hours: 'ساعات العمل', language: 'اللغة', languages: 'اللغات', places: 'المكان', plain: 'كلمات بسيطة', quantity: 'العدد',
    schedule: 'المواعيد', status: 'الحالة', audiences: 'لمن هي',
  },
  missing: 'لم يعد هذا في القائمة.',
  notWhole: 'تعذّر تحميل بعض التفاصيل.',
  replies: 'للرد، يمكنك استخدام إحدى الطرق أعلاه. لا يُعرض هنا أي عنوان.',
  shared: 'قائمة شاركها شخص معك',
  sharedHint: 'جاءت مع الرابط الذي فتحته. لم يُرسل شيء.',
  closeShared: 'إغلاق هذه القائمة',
  without: (what, rows) => `بدون «${isolated(what)}»: ${rows}`,
  withoutText: rows => `بدون كلمات البحث: ${rows}`,
  anyDistanceRows: rows => `أي مسافة: ${rows}`,
};
