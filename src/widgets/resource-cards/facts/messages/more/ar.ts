import { number, plural } from '../../../../../i18n/plural.ts';
import type { MoreFactMessages } from '../../messages.ts';

const tag = 'ar';
const ordinals = new Map([[1, 'الأول'], [2, 'الثاني'], [3, 'الثالث'], [4, 'الرابع'], [5, 'الخامس'], [-1, 'الأخير']]);

/** The words of what is said on demand, in Arabic. */
export const messages: MoreFactMessages = {
  allDay: 'طوال اليوم والليل',
  closedDay: 'مغلق',
  noRegularHours: 'لا ساعات ثابتة',
  unconfirmedSince: day => `كانت هذه الساعات صحيحة حتى ${day}. يُرجى السؤال قبل الذهاب.`,
  closedOn: days => `أيام الإغلاق: ${days}`,
  hoursIn: city => `الساعات بتوقيت ${city}`,
  nthOfMonth: (at, weekday) => `${weekday} ${ordinals.get(at) ?? ''} من كل شهر`,
  dayOfMonth: day => (day === -1 ? 'آخر يوم من كل شهر' : day < 0 ? `اليوم ${number(tag, -day)} قبل نهاية الشهر` : `اليوم ${number(tag, day)} من كل شهر`),
  everyWeeks: (count, days) => `${plural(tag, count, { one: 'كل أسبوع', two: 'كل أسبوعين', few: 'كل # أسابيع', many: 'كل # أسبوعًا', other: 'كل # أسبوع' })}: ${days}`,
  inMonths: months => `في ${months}`,
  fromDay: day => `من ${day}`,
  upTo: day => `حتى ${day}`,
  notOn: days => `ما عدا ${days}`,
};
