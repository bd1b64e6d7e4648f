import { messages as shared } from '../../../../list/messages/more/es.ts';
import { messages as facts } from '../../facts/messages/more/es.ts';
import type { MoreMessages } from './messages.ts';

/** The words of the parts that load on demand, in Spanish. */
export const messages: MoreMessages = {
  ...shared,
  ...facts,
  hours: 'Horario',
  dates: 'Cuándo',
  reachThem: 'Cómo contactar',
  where: 'Dónde',
  about: 'Información',
  who: 'Para quién es',
  topics: 'Temas',
  languages: 'Idiomas',
  access: 'Accesibilidad',
  cost: 'Costo',
  bring: 'Qué llevar',
  area: 'Zona',
  organization: 'A cargo de',
  links: 'Enlaces',
  source: 'Fuente',
  seeSource: 'Ver de dónde viene',
  read: 'Leer la historia',
  contains: notes => `Quien escribe avisa que contiene: ${notes}`,
  openGroup: 'Conocer el grupo de esta historia',
  howWeKnow: '¿Cómo lo sabemos?',
  from: (field, checked) => `Del dato «${field}». ${checked}.`,
  fields: {
    accessibility: 'accesibilidad', area: 'zona', attendance: 'en línea o en persona', byline: 'quien escribe', capacity: 'plazas libres', channels: 'cómo contactar', contentNotes: 'avisos de quien escribe', cost: 'costo',
    documents: 'qué llevar', eligibility: 'para quién es', expiresAt: 'fecha final', hours: 'horario', language: 'idioma', languages: 'idiomas', places: 'lugar', plain: 'palabras sencillas', quantity: 'cuántos',
    schedule: 'fechas', status: 'estado', audiences: 'para quién es',
  },
  missing: 'Esto ya no está en la lista.',
  notWhole: 'Algunos detalles no se pudieron cargar.',
  replies: 'Para responder, usa una de las formas de arriba. Aquí no se muestra ninguna dirección.',
  shared: 'Una lista que compartieron contigo',
  sharedHint: 'Llegó con el enlace que abriste. No se envió nada.',
  closeShared: 'Cerrar esta lista',
  without: (what, rows) => `Sin «${what}»: ${rows}`,
  withoutText: rows => `Sin las palabras de búsqueda: ${rows}`,
  anyDistanceRows: rows => `A cualquier distancia: ${rows}`,
};
