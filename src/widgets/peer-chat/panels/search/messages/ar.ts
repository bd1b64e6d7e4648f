import { plural } from '../../../../../i18n/plural.ts';
import type { SearchMessages } from './messages.ts';

export const messages: SearchMessages = {
  label: 'كلمات تبحث عنها',
  promise: 'ما تكتبه يبقى على هذا الجهاز.',
  found: count => plural('ar', count, { one: 'وُجدت # رسالة', two: 'وُجدت # رسالتان', few: 'وُجدت # رسائل', other: 'وُجدت # رسالة' }),
  none: 'لم توجد رسالة بهذه الكلمات.',
  more: count => plural('ar', count, { other: 'عرض # أخرى' }),
};
