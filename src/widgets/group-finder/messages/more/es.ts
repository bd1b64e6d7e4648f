import { number } from '../../../../i18n/plural.ts';
import { messages as shared } from '../../../../list/messages/more/es.ts';
import type { MoreMessages } from './messages.ts';

/** The words of the parts that load on demand, in Spanish. */
export const messages: MoreMessages = {
  ...shared,
  when: 'Cuándo',
  nextDates: 'Próximas fechas',
  where: 'Dónde',
  online: 'En línea o por teléfono',
  join: name => `Entrar en línea: ${name}`,
  dial: phone => `Participar por teléfono: ${phone}`,
  who: 'Para quién es',
  joining: 'Quién puede venir',
  topics: 'Temas',
  formats: 'Tipo de reunión',
  languages: 'Idiomas',
  accessibility: 'Accesibilidad',
  cost: 'Costo',
  free: 'Gratis',
  notFree: 'Tiene costo',
  size: people => `Vienen unas ${number('es', people)} personas`,
  facilitation: { peer: 'Guiado por pares', professional: 'Guiado por profesionales', shared: 'Guiado por pares y profesionales' },
  about: 'Sobre este grupo',
  expect: 'Qué esperar',
  contact: 'Contacto',
  organization: 'Quién lo organiza',
  notChecked: 'No se sabe cuándo se revisó esto. Pregunta antes de ir.',
  otherMeetings: 'Otras reuniones de este grupo',
  samePlace: 'Otros grupos en este lugar',
  missing: 'Este grupo ya no está en la lista.',
  showDay: (groups, day) => `Mostrar todo el ${day}: ${groups}`,
  noneOnDay: 'No hay grupos',
  tryDay: (day, groups) => `El ${day}: ${groups}`,
  tryOnline: groups => `En línea: ${groups}`,
};
