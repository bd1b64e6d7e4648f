import type { Messages } from './messages.ts';

/** The words in Spanish. */
export const messages: Messages = {
  call: 'Llama al #',
  textphone: 'Teléfono de texto #',
  text: 'Envía un mensaje de texto al #',
  textKeyword: 'Envía * por mensaje de texto al #',
  free: ['No es gratis.', 'Gratis.'],
  showsOnBill: ['No aparece en tu factura de teléfono.', 'Aparece en tu factura de teléfono.'],
  mayCallPolice: ['No llaman a la policía.', 'Pueden llamar a la policía.'],
  anonymous: 'No tienes que decir tu nombre.',
  checked: 'Comprobado *',
};
