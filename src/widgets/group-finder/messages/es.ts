import { number, plural } from '../../../i18n/plural.ts';
import { messages as shared } from '../../../list/messages/es.ts';
import type { Messages } from './messages.ts';

const tag = 'es';

/** The words of the list, its search and its filters, in Spanish. */
export const messages: Messages = {
  ...shared,
  searchLabel: 'Buscar grupos',
  facets: {
    days: 'Día',
    times: 'Hora',
    attendance: 'En persona o en línea',
    topics: 'Tema',
    audiences: 'Para quién es',
    formats: 'Tipo de reunión',
    languages: 'Idioma',
    accessibility: 'Accesibilidad',
    regions: 'Zona',
    joining: 'Quién puede venir',
    free: 'Costo',
  },
  times: { morning: 'Mañana', afternoon: 'Tarde', evening: 'Noche', night: 'Madrugada' },
  joining: { open: 'Para cualquier persona', closed: 'Solo para quienes viven esto', referral: 'Pregunta antes' },
  onNow: 'Ahora mismo',
  soon: 'Empieza en una hora o menos',
  view: 'Vista',
  list: 'Lista',
  week: 'Semana',
  results: 'Grupos',
  rows: count => plural(tag, count, { one: '# grupo', many: '# de grupos', other: '# grupos' }),
  shownBy: zone => `Las horas están en tu zona horaria (${zone}).`,
  loading: 'Cargando grupos…',
  reading: count => `Cargando… ${number(tag, count)} grupos por ahora`,
  more: 'Mostrar más grupos',
  now: 'Ahora mismo',
  startsIn: minutes => plural(tag, minutes, { one: 'Empieza en # minuto', other: 'Empieza en # minutos' }),
  byAppointment: 'Con cita',
  scheduleUnknown: 'Pregunta cuándo se reúnen',
  ended: 'No hay más reuniones previstas',
  also: times => `También ${times}`,
  empty: 'Ningún grupo encaja con tu búsqueda.',
  none: 'Todavía no hay grupos en esta lista.',
};
