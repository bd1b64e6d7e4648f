import type { AppealMessages } from './messages.ts';

export const messages: AppealMessages = {
  about: 'El equipo lo mirará otra vez. Solo el equipo lee lo que escribes aquí.',
  theySaid: 'El equipo dijo:',
  text: '¿Qué debería saber?',
  send: 'Pedir que lo mire otra vez',
  none: 'Escribe antes unas palabras.',
  sent: 'Gracias. El equipo lo mirará otra vez. Aquí puedes ver en qué quedó.',
};
