import { plural } from '../../../../../i18n/plural.ts';
import type { TableMessages } from './messages.ts';

export const messages: TableMessages = {
  about: 'Elige un grupo o una ayuda. Irá con tu próximo mensaje. Todos lo verán allí.',
  search: 'Palabras que buscas',
  promise: 'Estas palabras se envían para buscarlas. No se guardan.',
  look: 'Buscar',
  looking: 'Buscando…',
  found: count => plural('es', count, { one: '# resultado', many: '# de resultados', other: '# resultados' }),
  none: 'No se encontró nada.',
  failed: 'No ha funcionado. Inténtalo otra vez.',
  haveLink: 'Tienes un enlace',
  link: 'Un enlace o un identificador',
  linkHint: 'Por ejemplo, la dirección de un grupo en esta página.',
  useLink: 'Consultarlo',
  notALink: 'Esto no lleva a ningún grupo ni ayuda de esta lista.',
  gone: 'Esto no está en la lista.',
  lay: 'Ponerlo sobre la mesa',
  nothing: 'Aquí no hay ninguna lista para elegir.',
};
