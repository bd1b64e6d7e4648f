import type { ReportMessages } from './messages.ts';

export const messages: ReportMessages = {
  about: 'Solo lo ve el equipo. No se dice a nadie que fuiste tú. Si alguien está en peligro ahora, usa la ayuda de arriba.',
  choose: '¿Qué quieres mostrar al equipo?',
  message: (who, time) => `${who}, ${time}`,
  why: '¿Qué pasa?',
  reasons: { unsafe: 'Alguien puede estar en peligro', unkind: 'Es hiriente', private: 'Cuenta cosas privadas', spam: 'Vende algo', other: 'Otra cosa' },
  text: 'Unas palabras, si quieres',
  send: 'Avisar al equipo',
  sending: 'Enviando…',
  none: 'Elige primero uno o más mensajes.',
  sent: 'Gracias. El equipo lo mirará. Aquí puedes ver qué pasó.',
  receipt: 'Tu recibo',
  notKept: 'Este navegador no puede guardarlo. Cópialo si quieres preguntar después.',
  failed: 'No se envió. Inténtalo de nuevo.',
  yours: 'Lo que contaste al equipo',
  open: time => `${time}: todavía sin mirar`,
  closed: time => `${time}: ya mirado`,
  outcomes: { hidden: 'Se ocultó.', removed: 'Se retiró.', 'spoken-with': 'El equipo habló con la persona.', restored: 'Se puede ver otra vez.', nothing: 'No se cambió nada.' },
  unknown: 'No hay noticias de este.',
};
