import { number, plural } from '../../../i18n/plural.ts';
import { messages as shared } from '../../../list/messages/es.ts';
import { messages as facts } from '../facts/messages/es.ts';
import type { Messages } from './messages.ts';

const tag = 'es';

/** The words of the cards, their search and their filters, in Spanish. */
export const messages: Messages = {
  ...shared,
  ...facts,
  searchLabel: 'Buscar ayuda',
  facets: {
    kinds: 'Tipo',
    topics: 'Tema',
    audiences: 'Para quién es',
    languages: 'Idioma',
    accessibility: 'Accesibilidad',
    channels: 'Cómo contactar',
    regions: 'Zona',
  },
  kinds: { service: 'Servicio', helpline: 'Línea de ayuda', guide: 'Guía', offer: 'Oferta', request: 'Petición', event: 'Evento', story: 'Historia' },
  reach: { 'voice': 'Llamar', 'text': 'Mensaje', 'chat': 'Chatear', 'video': 'Videollamada', 'textphone': 'Teléfono de texto', 'email': 'Correo', 'form': 'Formulario', 'web': 'Sitio web', 'walk-in': 'Sin cita' },
  results: 'Recursos',
  rows: count => plural(tag, count, { one: '# recurso', many: '# de recursos', other: '# recursos' }),
  loading: 'Cargando…',
  reading: count => `Cargando… ${number(tag, count)} recursos por ahora`,
  more: 'Mostrar más',
  empty: 'Nada encaja con tu búsqueda.',
  none: 'Todavía no hay nada en esta lista.',
  noneSaved: 'No has guardado nada.',
  partOf: project => `Parte de ${project}`,
  plainToggle: 'Palabras sencillas',
  newTab: '(se abre en una pestaña nueva)',
};
