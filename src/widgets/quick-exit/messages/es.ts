import type { Messages } from './messages.ts';

/** The words in Spanish. */
export const messages: Messages = {
  leave: 'Salir de esta página',
  history: 'Esto no borra el historial de tu navegador.',
  hint: 'También puedes pulsar Mayús 3 veces.',
  pressed: ['Pulsa Mayús 2 veces más para salir de esta página.', 'Pulsa Mayús 1 vez más para salir de esta página.'],
};
