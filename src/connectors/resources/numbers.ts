const quotes = /^["'“”„«»‘’\s]+|["'“”„«»‘’\s]+$/g;
/** Marks that turn the direction of writing: a number could be made to look like another one. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const scheme = /^(?:tel|sms|phone|call)\.?\s*:\s*/i;
const extensionBehind = /[\s,;(]*(?:ext(?:ension|n)?\.?|x|#)\s*:?\s*(\d{1,8})\)?$/i;
const diallable = /^\+?\s*\(?\s*[\d*#][\d\s().\-\u2010-\u2013\u2212/*#]*$/;
const easternDigit = /[\u0660-\u0669\u06f0-\u06f9]/g;
const fewestDigits = 2;
/** Of a number with its country (E.164). */
const mostDigits = 15;
const shortestNumber = 6;

/** A number as people are shown it, and as it is dialled; nothing to dial where it is not one number for sure. */
export interface WrittenNumber {
  display: string;
  dial?: string;
}

/** Reads a phone number as feeds write it. Digits are never added: a short code stays one, and an extension is shown, not dialled. */
export function writtenNumber(text: string, extension?: string): WrittenNumber | undefined {
  const shown = text.replace(turning, '').replace(quotes, '').replace(scheme, '');
  if (shown === '') return undefined;
  const behind = extensionBehind.exec(shown);
  const number = behind && /\d{3}/.test(shown.slice(0, behind.index)) ? shown.slice(0, behind.index) : shown;
  const display = extension === undefined || number !== shown ? shown : `${shown} ext. ${extension}`;
  return { display, dial: dialOf(number) };
}

/** What is dialled: digits and keys, the country's `+` where it is written. Undefined where it is not one number for sure. */
export function dialOf(written: string): string | undefined {
  const number = written.replace(easternDigit, digit => String(digit.charCodeAt(0) & 0xf)).trim();
  if (!diallable.test(number) || areSeveral(number)) return undefined;
  // "+44 (0)20": the zero is dialled only inside the country
  const dial = (number.startsWith('+') ? number.replace(/\(0\)/, '') : number).replace(/[^\d+*#]/g, '');
  const digits = dial.replace(/\D/g, '').length;
  return digits >= fewestDigits && digits <= mostDigits ? dial : undefined;
}

/** "555 0100 / 555 0101". */
const areSeveral = (number: string): boolean => {
  const numbers = number.split('/');
  return numbers.length > 1 && numbers.every(part => part.replace(/\D/g, '').length >= shortestNumber);
};
