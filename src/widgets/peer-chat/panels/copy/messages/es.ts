import type { CopyMessages } from './messages.ts';

export const messages: CopyMessages = {
  promise: 'El archivo se crea en este dispositivo. No se envía nada.',
  caution: 'También contiene palabras de otras personas. Guárdalo donde solo tú puedas leerlo.',
  asText: 'Guardar como texto',
  asData: 'Guardar como datos (JSON)',
  making: 'Creando el archivo…',
  saved: 'Guardado. Míralo en tus descargas.',

  heading: 'Copia de mensajes',
  madeOn: (moment, zone) => `Hecha el ${moment}. Las horas son de la zona ${zone}.`,
  begins: 'Hay mensajes anteriores que no están en esta copia.',
  notRead: (first, last) => `Sin leer: del número ${first} al ${last}`,
  holds: notes => `Habla de: ${notes}`,
  quotes: (who, words) => `${who}: «${words}»`,
  group: id => `Sobre la mesa: el grupo ${id}`,
  resource: id => `Sobre la mesa: la ayuda ${id}`,
};
