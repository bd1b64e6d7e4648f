/** Letters that NFKD leaves alone, and the plain ones people type for them. */
const plainLetters: Record<string, string> = {
  ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ', ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك',
};
const foreign = /[^\0-\x7f]/;
const unusualLetters = /[ßøłđðþæœıςٱىیةک]/g;
/**
 * Marks of Latin, Greek, Cyrillic, Hebrew and Arabic, and what joins or stretches letters. Vowel signs of Indic scripts and
 * Thai are letters to their readers, as are the voice marks of kana, so they stay.
 */
const accents = /(?=[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Cyrl}])[^\P{M}\u3099\u309a]|[\u0640\u00ad\u200c\u200d]/gu;

const apostrophes = /['’ʼ‘＇]/g;
/** An elided article (l'amitié, d'entraide, qu'on) is a word of its own. */
const elision = /(^|[^\p{L}\p{N}])(qu|[cdjlmnst])'(?=\p{L}{3})/gu;
const word = /[\p{L}\p{N}\p{M}]+/gu;
const asciiWord = /[a-z0-9]+/g;
/** Runs of scripts written without spaces between words. */
const unspaced = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}\p{scx=Hira}\p{scx=Kana}\p{sc=Hani}]+/gu;

/** Longest word kept: nobody types more, and a hostile text could hold a word of any length. */
const longestWord = 40;

/** Brings a text to the form in which texts are compared: lower case, no accents, one form of each letter. */
export function fold(text: string): string {
  if (!foreign.test(text)) return text.toLowerCase();
  // Composed again at the end: NFKD takes Korean syllables and Japanese voiced kana apart.
  return text.normalize('NFKD').toLowerCase().replace(accents, '').replace(unusualLetters, letter => plainLetters[letter] ?? letter).normalize('NFC');
}

/** Pairs of neighbours: words cannot be told apart here, yet a part of a name must find it. */
function pairs(run: string, indexed: boolean): string {
  const letters = Array.from(run);
  const found = letters.map((letter, at) => letter + (letters[at + 1] ?? ''));
  if (!indexed && found.length > 1) found.pop();
  return ` ${found.join(' ')} `;
}

/**
 * The words of a text, folded, in order.
 * @param indexed - True for texts that are searched: a run without spaces then also gives its last letter alone, so that a single typed letter finds it anywhere.
 */
export function words(text: string, indexed = false): readonly string[] {
  const folded = fold(text);
  const isPlain = !foreign.test(folded) && !folded.includes("'");
  const found = (isPlain
    ? folded.match(asciiWord)
    : folded.replace(apostrophes, "'").replace(elision, '$1$2 ').replaceAll("'", '').replace(unspaced, run => pairs(run, indexed)).match(word)) ?? [];
  return text.length > longestWord && found.some(token => token.length > longestWord) ? found.map(token => token.slice(0, longestWord)) : found;
}
