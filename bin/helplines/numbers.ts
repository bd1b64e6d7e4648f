const keypad: readonly [letters: string, digit: string][] = [['ABC', '2'], ['DEF', '3'], ['GHI', '4'], ['JKL', '5'], ['MNO', '6'], ['PQRS', '7'], ['TUV', '8'], ['WXYZ', '9']];

/** Longest number that a network gives out as a short code: 988, 116 123, 741741. */
export const longestShortCode = 6;

/** How a number that is shown goes with the one that is dialled. */
export type Match = 'same' | 'tail' | 'lengthened' | 'other' | 'none';

/** `tail`: the dialled one has a country code before it; `lengthened`: so it has, but a short code has none. `none`: no number is shown. */
export function matchNumbers(display: string, dial: string): Match {
  const shown = numbersIn(display);
  if (shown.size === 0) return 'none';
  const whole = digitsOf(dial);
  // what follows a pause is keyed in later: an extension, a menu
  const called = digitsOf(dial.replace(/[,;].*/, ''));
  if (shown.has(whole) || shown.has(called)) return 'same';
  const tails = [...shown].filter(number => number.length > 2 && (called.endsWith(number.replace(/^0+/, '')) || number.endsWith(called)));
  if (tails.some(number => number.length > longestShortCode)) return 'tail';
  return tails.length > 0 ? 'lengthened' : 'other';
}

/** The digits of a number to dial. */
export const digitsOf = (dial: string): string => dial.replace(/\D/g, '');

/** Every number that can be read out of words: groups of digits side by side, in any division, letters as on a keypad. */
function numbersIn(display: string): Set<string> {
  const numbers = new Set<string>();
  let run: string[] = [];
  for (const word of display.split(/\s+/)) {
    const digits = keyed(word);
    run = digits === '' ? [] : [...run, digits];
    // every number that ends with this word
    for (let from = 0; from < run.length; from++) numbers.add(run.slice(from).join(''));
  }
  // a keyword alone is no number
  return /\d/.test(display) ? numbers : new Set();
}

function keyed(word: string): string {
  if (!/\d/.test(word) && !/^[A-Z]{3,}\W*$/.test(word)) return '';
  return word.replace(/[A-Z]/g, letter => keypad.find(([letters]) => letters.includes(letter))?.[1] ?? '').replace(/\D/g, '');
}

/** Numbers that are kept free for films and samples: North America's 555-01xx, and those of Ofcom. */
const fictional = /55501\d\d$|^(?:44|0)(?:1632960|2079460|7700900|8081570|3069990|1[1-9]\d?4960)\d{3}$/;
const rising = '01234567890123456789';
const falling = '98765432109876543210';

/** Whether somebody made a number up. Short ones may look so and be real: 112, 111, 999. */
export function isInvented(dial: string): boolean {
  const digits = digitsOf(dial);
  if (fictional.test(digits)) return true;
  return digits.length > longestShortCode && (/^(\d)\1+$/.test(digits) || rising.includes(digits) || falling.includes(digits));
}
