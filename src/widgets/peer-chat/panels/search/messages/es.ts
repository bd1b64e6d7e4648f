import { plural } from '../../../../../i18n/plural.ts';
import type { SearchMessages } from './messages.ts';

export const messages: SearchMessages = {
  label: 'Palabras que buscas',
  promise: 'Lo que escribes no sale de este dispositivo.',
  found: count => plural('es', count, { one: '# mensaje encontrado', many: '# de mensajes encontrados', other: '# mensajes encontrados' }),
  none: 'No se encontró ningún mensaje con estas palabras.',
  more: count => plural('es', count, { other: 'Mostrar # más' }),
};
