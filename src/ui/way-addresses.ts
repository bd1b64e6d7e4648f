/** A remark without a digit ("(day and night)") is not part of the number that it stands beside. */
const remarks = /\([^\d()]*\)/g;
/** Digits, keys, pauses and what parts them. Any other sign, and nobody can tell what of it is to be dialled. */
const diallable = /^\+?(?:[\d\s().\-*#\u2010-\u2013\u2212]|[,;](?!\s))+$/;
const fewestDigits = 3;
/** No number of the world is longer (E.164): what is, is two. */
const mostDigits = 15;

/** What a phone is told to dial: digits, pauses and keys as written, so that a short code stays one; undefined where there is not one number for sure. */
function dialled(phone: string): string | undefined {
  const number = phone.replace(remarks, '').trim();
  if (!diallable.test(number)) return undefined;
  // "+44 (0)20": the zero is dialled only inside the country
  const dial = (number.startsWith('+') ? number.replace('(0)', '') : number).replace(/[^\d+,;*#]/g, '');
  const digits = dial.replace(/[,;].*|\D/g, '').length;
  return digits < fewestDigits || digits > mostDigits ? undefined : dial.replaceAll('#', '%23');
}

/** Where a number to call leads; undefined where it cannot be dialled. */
export function callAddress(phone: string): string | undefined {
  const dial = dialled(phone);
  return dial === undefined ? undefined : `tel:${dial}`;
}

/** Where a number to text leads, with the words that it waits for; undefined where it cannot be written to. */
export function textAddress(phone: string, body?: string): string | undefined {
  const dial = dialled(phone);
  if (dial === undefined || !/^\+?\d+$/.test(dial)) return undefined;
  // phones differ on whether the body comes after `?` or `&`: all take the two together
  return body === undefined ? `sms:${dial}` : `sms:${dial}?&body=${encodeURIComponent(body)}`;
}

/** Where a mail address leads: to it alone, without a subject or other readers; undefined where it is none. */
export function mailAddress(address: string): string | undefined {
  return /^[^\s@]+@[^\s@]+$/.test(address) ? `mailto:${encodeURIComponent(address).replace('%40', '@')}` : undefined;
}
