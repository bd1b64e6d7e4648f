/** One bit a letter (a few share one): tells in one step that a word cannot be near another. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << (text.charCodeAt(at) & 31);
  return mask;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many slips of the finger a word may hold. Short words and numbers mean what they say. */
export function allowedTypos(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

const longest = 48;
let older = new Uint8Array(longest);
let previous = new Uint8Array(longest);
let current = new Uint8Array(longest);

/**
 * Slips (wrong, missing, extra or swapped letters: optimal string alignment) between a word being typed and the nearest beginning of a term.
 * Answers `limit + 1` for anything farther.
 */
export function typosBefore(word: string, term: string, limit: number): number {
  const width = Math.min(term.length, word.length + limit, longest - 1);
  for (let column = 0; column <= width; column += 1) previous[column] = column;
  for (let row = 1; row <= word.length; row += 1) {
    if (fillRow(word, term, row, width) > limit) return limit + 1;
    [older, previous, current] = [previous, current, older];
  }
  let least = limit + 1;
  for (let column = 0; column <= width; column += 1) least = Math.min(least, previous[column] ?? least);
  return least;
}

function fillRow(word: string, term: string, row: number, width: number): number {
  const letter = word.charCodeAt(row - 1);
  current[0] = row;
  let least = row;
  for (let column = 1; column <= width; column += 1) {
    const other = term.charCodeAt(column - 1);
    let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (letter === other ? 0 : 1));
    if (row > 1 && column > 1 && letter === term.charCodeAt(column - 2) && word.charCodeAt(row - 2) === other) cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
    current[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
