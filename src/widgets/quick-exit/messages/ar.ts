import type { Messages } from './messages.ts';

/** The words in Arabic. */
export const messages: Messages = {
  leave: 'مغادرة هذه الصفحة',
  history: 'هذا لا يمسح سجل التصفح في متصفحك.',
  hint: 'يمكنك أيضًا الضغط على مفتاح Shift ثلاث مرات.',
  pressed: ['اضغط على Shift مرتين أخريين لمغادرة هذه الصفحة.', 'اضغط على Shift مرة أخرى لمغادرة هذه الصفحة.'],
};
