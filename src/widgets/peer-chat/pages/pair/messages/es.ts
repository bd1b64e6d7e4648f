import type { PairMessages } from './messages.ts';

export const messages: PairMessages = {
  about: 'Dos personas que tienen el mismo código entran en una sala propia. Nadie más puede entrar.',
  make: 'Crear un código',
  makeHint: 'Tú entras primero. Después ves el código y puedes dárselo a una persona. Dáselo solo a alguien de confianza: quien lo tiene puede entrar.',
  have: 'Tengo un código',
  code: 'El código',
  codeHint: 'No importan los espacios ni las mayúsculas.',
  wrong: 'Esto no es un código. Tiene 16 letras y números, o más.',
  go: 'Entrar con este código',
};
