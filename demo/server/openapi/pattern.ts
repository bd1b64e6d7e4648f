const tokens = /\\(?:[xu][\da-f{]|.)|\(\?<[^=!][^>]*>|\[(?:\\.|[^\]\\])*\]|[a-z]/gi;
const tokensOfClass = /\\(?:[xu][\da-f{]|.)|[a-z]-[a-z]|[a-z]/gi;

/** A regular expression as JSON Schema writes it: read with `u` and without any other flag. Throws where it cannot be said so. */
export function patternOf({ source, flags }: RegExp): string {
  const ignoresCase = flags.includes('i');
  if (/[^iu]/.test(flags)) throw new Error(`/${source}/${flags}: a pattern of JSON Schema cannot have these flags`);
  if (ignoresCase && /[^\0-\x7f]/.test(source)) throw new Error(`/${source}/${flags}: only ASCII letters are written in both cases`);
  const plain = source.replace(/\\(.)/g, (token, letter) => (letter === '/' ? '/' : token)); // only between slashes is a slash escaped
  const pattern = ignoresCase ? plain.replace(tokens, token => inBothCases(token)) : plain;
  new RegExp(pattern, 'u'); // throws where `u` reads it as no pattern at all
  return pattern;
}

function inBothCases(token: string): string {
  if (token.startsWith('\\')) return unlessCoded(token);
  if (token.startsWith('(')) return token;
  return token.startsWith('[') ? token.replace(tokensOfClass, part => (part.startsWith('\\') ? unlessCoded(part) : part + swapped(part))) : `[${token}${swapped(token)}]`;
}

/** A letter that is written as a number would need a table of its own, and nobody writes one. */
function unlessCoded(token: string): string {
  if (/^\\[xu]./.test(token)) throw new Error(`${token}: a letter by its number cannot be written in both cases`);
  return token;
}

function swapped(letters: string): string {
  const lower = letters.toLowerCase();
  if (letters !== lower && letters !== letters.toUpperCase()) throw new Error(`${letters}: a range from one case to the other cannot be written in both cases`);
  return letters === lower ? letters.toUpperCase() : lower;
}
