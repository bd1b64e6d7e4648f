import type { ArrivalMessages } from './messages.ts';

export const messages: ArrivalMessages = {
  title: '¿Quién quieres ser aquí?',
  nameParts: {
    first: ['Río', 'Luna', 'Nube', 'Musgo', 'Lluvia', 'Piedra', 'Helecho', 'Lago', 'Cometa', 'Arce', 'Pradera', 'Farol', 'Nutria', 'Nieve', 'Sauce', 'Brisa'],
    second: ['amable', 'azul', 'verde', 'gris', 'suave', 'leve', 'alegre', 'libre', 'grande', 'celeste', 'valiente', 'constante'],
  },
  name: 'Un nombre',
  nameHint: 'Inventamos uno para ti. Quédatelo, toma otro o escribe el tuyo. No tiene que ser el real.',
  another: 'Otro nombre',
  pronouns: 'Pronombres, si quieres',
  pronounsHint: 'Como ella, él o elle',
  languages: 'Idiomas en los que puedes hablar, si quieres',
  languagesHint: 'Así es más fácil encontrarse.',
  seen: 'Los demás ven tu nombre y tus pronombres. No das correo, ni teléfono, ni contraseña.',
  lasts: {
    visit: 'Aquí eres la misma persona mientras dure esta visita. Si compartes este teléfono, olvídalo todo antes de irte: en «Tú aquí».',
    kept: 'Elegiste guardar cosas en este dispositivo. Quien lo use después puede encontrarte aquí.',
    memory: 'Este navegador no puede guardar nada. Si cierras o recargas esta página, vuelves como alguien nuevo.',
  },
  agreements: 'Lo que acordamos',
  agree: 'Estoy de acuerdo: entrar',
  comeIn: 'Entrar',
  coming: 'Entrando…',
  long: 'Es demasiado largo. Usa 60 letras o menos.',
  line: 'Escríbelo en una sola línea.',
  unseen: 'De esto no se ve nada. Escríbelo de otra manera.',
  locked: 'Quizás ya estuviste aquí. Lo que guardaste está bloqueado. Desbloquéalo primero, o haz que se olvide.',
  toUnlock: 'Ir a «Tú aquí»',
};
