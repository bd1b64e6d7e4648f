import { randomBytes } from '../../../../device/bytes.ts';

const length = 20;
/** Of 32 letters, none of which is mixed up with another when it is read out or typed: 100 bits that nobody guesses. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

export const newInvitation = (): string => [...randomBytes(length)].map(byte => letters.charAt(byte % letters.length)).join('');

/** In groups, to be read out. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code;

/** A code as somebody typed or pasted it; undefined where it is none. */
export function readInvitation(text: string): string | undefined {
  const code = text.normalize('NFKC').replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x660)).replace(/[\s\p{Cf}\p{Pd}._·,;:]/gu, '').toLowerCase();
  return /^[a-z0-9]{16,64}$/.test(code) ? code : undefined;
}
