import { number, plural } from '../../../i18n/plural.ts';
import type { Messages } from './messages.ts';

const tag = 'es';

export const messages: Messages = {
  title: 'Chat entre iguales',
  about: 'Habla con personas que han pasado por cosas como las tuyas.',
  before: 'No se envía ni se guarda nada antes de que lo abras.',
  watched: who => `El chat sigue cerrado aquí. Esta página la observa ${who}, y lo que escribes no es para ellos.`,
  open: 'Abrir el chat',
  close: 'Cerrar el chat',
  opening: 'Abriendo el chat…',
  failed: {
    offline: 'No tienes conexión. Inténtalo de nuevo cuando vuelvas a tenerla.',
    unreachable: 'No se pudo llegar al chat.',
    timeout: 'El chat tardó demasiado en responder.',
    denied: 'El chat no está abierto para esta página.',
    'not-found': 'Aquí no hay chat.',
    busy: 'Demasiadas personas preguntan a la vez. Inténtalo de nuevo pronto.',
    server: 'No se pudo abrir el chat. El problema es nuestro.',
    'too-large': 'La respuesta es demasiado grande para mostrarla aquí.',
    empty: 'Aquí no hay nada.',
    malformed: 'El chat dio una respuesta que esta página no puede leer.',
  },
  retry: 'Intentar de nuevo',
  back: 'Volver a las salas',
  roomsTitle: 'Salas',
  noRooms: 'Ahora no hay ninguna sala abierta aquí.',
  stale: 'No se pudieron cargar de nuevo las salas.',
  kinds: { room: 'Sala abierta', circle: 'Círculo', pair: 'Tú y otra persona', inbox: 'Solo para ti' },
  unnamed: { room: 'Una sala', circle: 'Un círculo', pair: 'Una charla de dos', inbox: 'Notas para ti' },
  people: count => plural(tag, count, { one: 'Hay # persona', other: 'Hay # personas' }),
  joined: 'Estás dentro',
  unread: (count, isMore) => (isMore ? `Más de ${number(tag, count)} nuevos` : plural(tag, count, { one: '# nuevo', other: '# nuevos' })),
  pair: 'Hablar con una persona',
  me: 'Tú aquí',
  line: { beginning: 'Conectando…', waiting: 'Ahora no hay conexión. Lo que escribas se guarda y sale después.', offline: 'No tienes conexión. Lo que escribas se guarda y sale después.' },
  locked: 'Lo que guardaste aquí está bloqueado.',
  notStored: 'Este navegador no puede guardar nada. Si recargas esta página, entras como alguien nuevo.',
  unknown: 'Aquí ya no se sabe quién eres. Puedes entrar otra vez.',
  loading: 'Cargando…',
  partFailed: 'No se pudo cargar esta parte.',
};
