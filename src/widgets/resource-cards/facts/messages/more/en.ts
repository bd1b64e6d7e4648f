import { number, plural } from '../../../../../i18n/plural.ts';
import type { MoreFactMessages } from '../../messages.ts';

const tag = 'en';
const ordinals = new Map([[1, 'First'], [2, 'Second'], [3, 'Third'], [4, 'Fourth'], [5, 'Fifth'], [-1, 'Last']]);

/** The words of what is said on demand. */
export const messages: MoreFactMessages = {
  allDay: 'All day and night',
  closedDay: 'Closed',
  noRegularHours: 'No regular hours',
  unconfirmedSince: day => `These hours were good until ${day}. Ask before you go.`,
  closedOn: days => `Closed on ${days}`,
  hoursIn: city => `Hours are in ${city} time`,
  nthOfMonth: (at, weekday) => `${ordinals.get(at) ?? ''} ${weekday} of the month`,
  dayOfMonth: day => (day === -1 ? 'Last day of the month' : day < 0 ? `Day ${number(tag, -day)} from the end of the month` : `Day ${number(tag, day)} of the month`),
  everyWeeks: (count, days) => plural(tag, count, { one: `Every week: ${days}`, other: `Every # weeks: ${days}` }),
  inMonths: months => `in ${months}`,
  fromDay: day => `from ${day}`,
  upTo: day => `until ${day}`,
  notOn: days => `not on ${days}`,
};
