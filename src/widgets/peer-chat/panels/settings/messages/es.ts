import type { SettingsMessages } from './messages.ts';

export const messages: SettingsMessages = {
  told: 'Con un lector de pantalla, los mensajes nuevos',
  toldWays: { each: 'se leen', count: 'se cuentan: «2 mensajes nuevos»', none: 'no se anuncian' },
  more: 'En el chat',
  enter: 'Intro envía el mensaje',
  enterHint: 'Si no, Intro empieza otra línea. El botón siempre envía.',
  sound: 'Un sonido suave',
  soundHint: 'Cuando llega un mensaje y estás mirando otra cosa.',
  signs: 'Que los demás me vean',
  signsHint: 'Ven que estás aquí y cuándo escribes.',
  kept: 'Lo eliges para este aparato. Nadie más lo sabe.',
};
