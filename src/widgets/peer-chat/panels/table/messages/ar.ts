import { plural } from '../../../../../i18n/plural.ts';
import type { TableMessages } from './messages.ts';

export const messages: TableMessages = {
  about: 'اختر مجموعة أو مساعدة. ترافق رسالتك التالية، ويراها الجميع هناك.',
  search: 'كلمات تبحث عنها',
  promise: 'تُرسل هذه الكلمات للبحث عنها فقط، ولا تُحفظ.',
  look: 'بحث',
  looking: 'جارٍ البحث…',
  found: count => plural('ar', count, { one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' }),
  none: 'لم يُعثر على شيء.',
  failed: 'لم ينجح ذلك. حاول مرة أخرى.',
  haveLink: 'لديك رابط',
  link: 'رابط أو معرّف',
  linkHint: 'مثل عنوان مجموعة في هذه الصفحة.',
  useLink: 'البحث عنه',
  notALink: 'لا يقود هذا إلى مجموعة أو مساعدة في هذه القائمة.',
  gone: 'هذا ليس في القائمة.',
  lay: 'وضعه على الطاولة',
  nothing: 'لا توجد هنا قائمة للاختيار منها.',
};
