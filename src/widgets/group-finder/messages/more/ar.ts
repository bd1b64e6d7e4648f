import { isolated } from '../../../../i18n/isolated.ts';
import { plural } from '../../../../i18n/plural.ts';
import { messages as shared } from '../../../../list/messages/more/ar.ts';
import type { MoreMessages } from './messages.ts';

/** The words of the parts that load on demand, in Arabic. */
export const messages: MoreMessages = {
  ...shared,
  when: 'متى',
  nextDates: 'المواعيد القادمة',
  where: 'أين',
  online: 'عبر الإنترنت أو الهاتف',
  join: name => `الانضمام عبر الإنترنت: ${isolated(name)}`,
  dial: phone => `الانضمام عبر الهاتف: ${isolated(phone)}`,
  who: 'لمن هذه المجموعة',
  joining: 'من يمكنه الحضور',
  topics: 'المواضيع',
  formats: 'نوع اللقاء',
  languages: 'اللغات',
  accessibility: 'تسهيلات الوصول',
  cost: 'التكلفة',
  free: 'مجانًا',
  notFree: 'ليست مجانية',
  size: people => plural('ar', people, { one: 'يحضر نحو شخص واحد', two: 'يحضر نحو شخصين', few: 'يحضر نحو # أشخاص', many: 'يحضر نحو # شخصًا', other: 'يحضر نحو # شخص' }),
  facilitation: { peer: 'يديرها أقران', professional: 'يديرها مختصون', shared: 'يديرها أقران ومختصون معًا' },
  about: 'عن هذه المجموعة',
  expect: 'ما يمكن توقعه',
  contact: 'التواصل',
  organization: 'الجهة المنظِّمة',
  notChecked: 'لا نعرف متى جرى التحقق من هذا آخر مرة. يُرجى السؤال قبل الذهاب.',
  otherMeetings: 'لقاءات أخرى لهذه المجموعة',
  samePlace: 'مجموعات أخرى في هذا المكان',
  missing: 'لم تعد هذه المجموعة في القائمة.',
  showDay: (groups, day) => `عرض كل ${day}: ${groups}`,
  noneOnDay: 'لا توجد مجموعات',
  tryDay: (day, groups) => `${day}: ${groups}`,
  tryOnline: groups => `عبر الإنترنت: ${groups}`,
};
