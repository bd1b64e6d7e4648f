import { number, plural } from '../../../../i18n/plural.ts';
import type { FactMessages } from '../messages.ts';

const tag = 'es';

/** A time with its article: "las 17:00", "la 1:00", "el mediodía". */
const timed = (clock: string): string => `${/^\D/.test(clock) ? (clock === 'medianoche' ? 'la' : 'el') : /^0?1(?!\d)/.test(clock) ? 'la' : 'las'} ${clock}`;
const atTime = (clock: string): string => `a ${timed(clock)}`.replace('a el ', 'al ');
/** A day as a time stands beside it: "hoy" and "mañana", but "el viernes". */
const onDay = (day: string): string => (/^(?:ayer|hoy|mañana)$/.test(day) ? day : `el ${day}`);

/** The words of what a card says, in Spanish. */
export const messages: FactMessages = {
  openUntil: when => `Abierto hasta ${when}`,
  openNow: 'Abierto ahora',
  openAlways: 'Abierto día y noche',
  opens: when => `Cerrado. Abre ${when}`,
  closed: 'Cerrado ahora. Pregunta cuándo abre',
  closedHoliday: 'Cerrado por día festivo',
  holidayOpens: when => `Cerrado por día festivo. Abre ${when}`,
  over: 'Ya terminó',
  hoursUnknown: 'No se sabe el horario',
  hoursUnconfirmed: 'Este horario puede haber cambiado. Pregunta antes',
  hoursFrom: day => `No se sabe el horario antes del ${day}`,
  hoursNotes: notes => `Horario: ${notes}`,
  hoursLoading: 'Buscando el horario…',
  until: (clock, day) => (day === undefined ? timed(clock) : `${onDay(day)} ${atTime(clock)}`),
  from: (clock, day) => (day === undefined ? atTime(clock) : `${onDay(day)} ${atTime(clock)}`),
  twoClocks: (when, city, yours) => `${when}, hora de ${city} (${yours}, tu hora)`,
  noon: 'mediodía',
  midnight: 'medianoche',
  onUntil: when => `Ahora mismo, hasta ${when}`,
  nextTime: when => `Próxima vez: ${when}`,
  suspended: 'Por ahora no se hace',
  timeUnknown: 'Pregunta cuándo es',
  status: { paused: 'En pausa por ahora', closed: 'Ya no está abierto', met: 'Ya encontró ayuda' },
  untilDay: day => `Hasta el ${day}`,
  notFree: 'No es gratis',
  withNotes: (fact, notes) => `${fact}: ${notes}`,
  costNotes: notes => `Costo: ${notes}`,
  costUnknown: 'No se sabe el costo',
  noDocuments: 'Sin identificación ni papeles',
  bring: list => `Trae: ${list}`,
  documentsUnknown: 'Pregunta si necesitas identificación',
  ages: (from, to) => (from === undefined ? `Hasta ${to ?? ''} años` : to === undefined ? `Desde ${from} años` : `De ${from} a ${to} años`),
  whoNotes: notes => `Quién puede venir: ${notes}`,
  places: 'Lugares',
  remaining: count => plural(tag, count, { one: 'queda #', other: 'quedan #' }),
  full: 'Lleno ahora',
  noneLeft: 'No queda nada',
  andMore: (list, count) => `${list} y ${number(tag, count)} más`,
  inLanguage: language => `En ${language}`,
  accessAt: (access, place) => `${access} en ${place}`,
  accessUnknown: 'Pregunta si se puede entrar en silla de ruedas',
  beforeReading: list => `Antes de leer: ${list}`,
  plainWords: 'También en palabras sencillas',
  by: name => `De ${name}`,
  onBill: ['No aparece en tu factura de teléfono', 'Aparece en tu factura de teléfono'],
  police: ['No llaman a la policía', 'Pueden llamar a la policía'],
  noName: 'No tienes que decir tu nombre',
  moreComing: 'Faltan datos: ya vienen',
  checkedAgo: age => `Revisado ${age}`,
  confirmedAgo: age => `Alguien dijo que seguía siendo así ${age}`,
  changedAgo: age => `Último cambio: ${age}`,
  notCheckedFor: years => plural(tag, years, { one: 'Sin revisar desde hace # año', other: 'Sin revisar desde hace # años' }),
  neverChecked: 'No se sabe cuándo se revisó esto',
  ways: {
    'voice': name => `Llamar a ${name}`,
    'text': name => `Enviar un mensaje de texto a ${name}`,
    'chat': name => `Chatear con ${name}`,
    'video': name => `Videollamada con ${name}`,
    'textphone': name => `Llamar a ${name} por teléfono de texto`,
    'email': name => `Escribir un correo a ${name}`,
    'form': name => `Llenar el formulario de ${name}`,
    'web': name => `Ir al sitio web de ${name}`,
    'walk-in': name => `Ir en persona a ${name}`,
  },
  textKeyword: (keyword, phone) => `Envía ${keyword} por mensaje de texto al ${phone}`,
};
