import { plural } from '../../../../i18n/plural.ts';
import type { CardMessages } from './messages.ts';

export const messages: CardMessages = {
  group: 'Grupo',
  kinds: { service: 'Servicio', helpline: 'Línea de ayuda', guide: 'Guía', offer: 'Oferta', request: 'Petición', event: 'Evento', story: 'Historia' },
  gone: 'Esto ya no está en la lista.',
  failed: 'No se pudo consultar.',
  retry: 'Consultar otra vez',
  notOffered: 'Aquí no hay una lista así.',
  open: 'Verlo',
  cannotOpen: 'Ninguna lista de esta página puede mostrarlo.',
  attendance: { 'in-person': 'En persona', online: 'En línea', hybrid: 'En persona y en línea', suspended: 'Ahora no se reúne' },
  onNow: 'Ahora mismo',
  zoneUnknown: 'zona horaria desconocida',
  byAppointment: 'Con cita',
  askWhen: 'Pregunta cuándo se reúnen',
  openNow: 'Abierto ahora',
  closedNow: 'Cerrado ahora',
  hoursUnsure: 'Pregunta si está abierto',
  status: { paused: 'En pausa', closed: 'Ha cerrado', met: 'Ya se ha cubierto' },
  ways: count => plural('es', count, { one: '# forma de contactar', many: '# de formas de contactar', other: '# formas de contactar' }),
};
