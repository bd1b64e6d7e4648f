/** Letters that NFKD leaves alone, and the plain ones people type for them. */
const plainLetters: Record<string, string> = {
  ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ', ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك',
};
const foreign = /[\u0080-\uffff]/;
const unusualLetters = /[ßøłđðþæœıςٱىیةک]/g;
/** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic. Vowel signs of Indic scripts and Thai are letters to their readers, so they stay. */
const accents = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u200c\u200d\u00ad]/g;

const apostrophes = /['’ʼ‘＇]/g;
/** An elided article (l'amitié, d'entraide, qu'on) is a word of its own. */
const elision = /(^|[^\p{L}\p{N}])(qu|[cdjlmnst])'(?=\p{L}{3})/gu;
const word = /[\p{L}\p{N}\p{M}]+/gu;
const asciiWord = /[a-z0-9]+/g;
/** Scripts written without spaces between words. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\u{20000}-\u{3ffff}]+/gu;
const hasUnspaced = new RegExp(unspaced.source, 'u');

/** Longest word kept: nobody types more, and a hostile text could hold a word of any length. */
const longestWord = 40;

/** Brings a text to the form in which texts are compared: lower case, no accents, one form of each letter. */
export function fold(text: string): string {
  if (!foreign.test(text)) return text.toLowerCase();
  // Composed again at the end: NFKD takes Korean syllables and Japanese voiced kana apart.
  return text.normalize('NFKD').toLowerCase().replace(accents, '').replace(unusualLetters, letter => plainLetters[letter] ?? letter).normalize('NFC');
}

/** True for a folded text whose words are runs of ASCII letters and digits: the usual case, and the quick one. */
const isPlain = (folded: string): boolean => !foreign.test(folded) && !folded.includes("'");

/** Pairs of neighbours: words cannot be told apart here, yet a part of a name must find it. */
function pairs(run: string, indexed: boolean): string[] {
  const letters = Array.from(run);
  const found = letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
  const last = letters.at(-1);
  if (last !== undefined && (indexed || found.length === 0)) found.push(last);
  return found;
}

function split(token: string, indexed: boolean): string[] {
  const found: string[] = [];
  let end = 0;
  for (const run of token.matchAll(unspaced)) {
    if (run.index > end) found.push(token.slice(end, run.index));
    found.push(...pairs(run[0], indexed));
    end = run.index + run[0].length;
  }
  if (end < token.length) found.push(token.slice(end));
  return found;
}

/**
 * The words of a text, folded, in order.
 * @param indexed - True for texts that are searched: a run without spaces then also gives its last letter alone, so that a single typed letter finds it anywhere.
 */
export function words(text: string, indexed = false): string[] {
  let folded = fold(text);
  let found: string[];
  if (isPlain(folded)) found = folded.match(asciiWord) ?? [];
  else {
    folded = folded.replace(apostrophes, "'").replace(elision, '$1$2 ').replaceAll("'", '');
    found = folded.match(word) ?? [];
    if (hasUnspaced.test(folded)) found = found.flatMap(token => (hasUnspaced.test(token) ? split(token, indexed) : [token]));
  }
  return text.length > longestWord && found.some(token => token.length > longestWord) ? found.map(token => token.slice(0, longestWord)) : found;
}
