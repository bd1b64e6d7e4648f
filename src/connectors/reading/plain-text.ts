import { patiently } from './patience.ts';

/** Anything but words with single spaces between them. */
const uneven = /[<&\u0000-\u001f\u007f]|\s\s/;
/** Whatever may be HTML, or be hidden in it. */
const marked = /[<\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|&#?\w{2,8};/;

/** HTML or text as words with line breaks. Nothing of the result can be taken for markup. */
export function plainProse(text: string): string {
  if (!uneven.test(text)) return text.trim();
  return unmarked(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** HTML or text as words on one line. */
export const plainLine = (text: string): string => (uneven.test(text) ? unmarked(text).replace(/\s+/g, ' ') : text).trim();

const unmarked = (text: string): string => (marked.test(text) ? patiently().plainText(text) : text);
