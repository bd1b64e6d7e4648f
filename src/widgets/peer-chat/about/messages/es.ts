import { number } from '../../../../i18n/plural.ts';
import type { AboutMessages } from './messages.ts';

export const messages: AboutMessages = {
  languages: names => `Aquí se escribe en ${names}.`,
  often: times => `Suele haber gente aquí ${times}.`,
  meets: times => `Se reúne ${times}.`,
  everyDay: time => `todos los días, ${time}`,
  everyWeek: (days, time) => `cada semana, ${days}, ${time}`,
  next: time => `La próxima vez: ${time}.`,
  onUntil: time => `Es ahora, hasta ${time}.`,
  there: (place, time) => `En la hora de ${place}: ${time}.`,
  zoneUnknown: 'No sabemos en qué zona horaria.',
  readers: 'Todas las personas de esta sala pueden leer lo que escribes. También quienes entren después, mientras se guarde.',
  pairReaders: 'Solo ustedes dos pueden leer lo que escriben.',
  inboxReaders: 'Solo tú puedes leer esto.',
  staff: 'El equipo solo ve un mensaje cuando alguien avisa de él.',
  kept: time => `Lo que escribes se guarda ${time}. Después se borra. Puedes borrar tus palabras cuando quieras.`,
  keptUnsaid: 'No se dice cuánto tiempo se guardan las palabras. Puedes borrar las tuyas cuando quieras.',
  agreements: 'Lo que acordamos',
  age: years => `Esto es para personas de ${number('es', years)} años o más.`,
  privacy: 'Cómo se cuidan tus datos',
  newTab: '(se abre en una pestaña nueva)',
  listening: 'No tienes que escribir. Solo leer es también estar aquí.',
  comeIn: 'Entrar',
  leave: 'Salir de esta sala',
  leaveAsk: '¿Salir de esta sala? Lo que escribiste se queda allí. Lo guardado en este dispositivo se borra. Si quieres borrar tus palabras, hazlo antes de salir.',
  leaveYes: 'Sí, salir',
};
