import { number, plural } from '../../i18n/plural.ts';
import { terms } from '../../i18n/terms/es.ts';
import type { SharedMessages } from './messages.ts';

const tag = 'es';

/** Parts that a visitor can say are wrong, as the contract names them. */
const parts: Readonly<Record<string, string>> = {
  'name': 'el nombre',
  'time': 'la hora',
  'place': 'el lugar',
  'online': 'el enlace o teléfono para entrar',
  'contact': 'el contacto',
  'cost': 'el precio',
  'hours': 'el horario',
  'who it is for': 'para quién es',
  'closed': 'ya no existe',
  'other': 'otra cosa',
};

/** The words of any list, in Spanish. */
export const messages: SharedMessages = {
  terms,
  searchHint: 'Nombre, tema o lugar',
  placeLabel: 'Cerca de un lugar',
  filters: 'Filtros',
  attendance: { 'in-person': 'En persona', online: 'En línea', hybrid: 'En persona y en línea', suspended: 'Ahora no se reúne' },
  free: 'Gratis',
  saved: count => `Guardados (${number(tag, count)})`,
  count: (label, count) => `${label} (${number(tag, count)})`,
  showAll: count => `Mostrar todo (${number(tag, count)})`,
  chosen: 'Filtros elegidos',
  remove: label => `Quitar ${label}`,
  clear: 'Borrar todo',
  print: 'Imprimir',
  slow: 'Está tardando más de lo normal. Seguimos intentando.',
  stale: time => `Copia guardada de ${time}. No se pudo volver a cargar la lista.`,
  partly: count => plural(tag, count, { one: 'Una de las listas no se pudo cargar.', other: '# de las listas no se pudieron cargar.' }),
  ownTime: (time, zone) => `${time} en ${zone}`,
  zoneUnknown: 'No se indica la zona horaria',
  save: name => `Guardar ${name}`,
  concern: (count, part) => plural(tag, count, { one: `# persona dice que esto está mal: ${parts[part] ?? part}`, other: `# personas dicen que esto está mal: ${parts[part] ?? part}` }),
  failed: {
    offline: 'No tienes conexión. La lista se cargará cuando vuelva.',
    unreachable: 'No se pudo cargar la lista.',
    timeout: 'La lista tardó demasiado en cargar.',
    denied: 'Esta página no tiene permiso para ver la lista.',
    'not-found': 'La lista no está donde debería.',
    busy: 'Hay demasiadas personas pidiendo la lista a la vez. Prueba de nuevo en un rato.',
    server: 'No se pudo cargar la lista. El problema es nuestro.',
    'too-large': 'La lista es demasiado grande para cargarla aquí.',
    empty: 'La lista está vacía.',
    malformed: 'No se pudo leer la lista.',
    part: 'No se pudo cargar esta parte.',
  },
  retry: 'Probar de nuevo',
  back: 'Volver a la lista',
  requests: 'Qué envió esta página',
};
