import { number, plural } from '../../../../../i18n/plural.ts';
import type { MoreFactMessages } from '../../messages.ts';

const tag = 'es';
const ordinals = new Map([[1, 'Primer'], [2, 'Segundo'], [3, 'Tercer'], [4, 'Cuarto'], [5, 'Quinto'], [-1, 'Último']]);

/** The words of what is said on demand, in Spanish. */
export const messages: MoreFactMessages = {
  allDay: 'Todo el día y la noche',
  closedDay: 'Cerrado',
  noRegularHours: 'Sin horario fijo',
  unconfirmedSince: day => `Este horario era válido hasta el ${day}. Pregunta antes de ir.`,
  closedOn: days => `Cerrado: ${days}`,
  hoursIn: city => `Las horas son las de ${city}`,
  nthOfMonth: (at, weekday) => `${ordinals.get(at) ?? ''} ${weekday} del mes`,
  dayOfMonth: day => (day === -1 ? 'Último día del mes' : day < 0 ? `Día ${number(tag, -day)} desde el fin del mes` : `Día ${number(tag, day)} del mes`),
  everyWeeks: (count, days) => plural(tag, count, { one: `Cada semana: ${days}`, other: `Cada # semanas: ${days}` }),
  inMonths: months => `en ${months}`,
  fromDay: day => `desde el ${day}`,
  upTo: day => `hasta el ${day}`,
  notOn: days => `excepto: ${days}`,
};
