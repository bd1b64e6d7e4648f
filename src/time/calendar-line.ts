/** A content line of RFC 5545 holds 75 octets at most; longer ones go on after a line break and a space. */
const longestLine = 75;

/** Folds a content line, never inside a character. */
export function foldLine(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** Makes any words safe as a TEXT value: what a feed says can end neither the value nor the line. */
export function escapeText(words: string): string {
  return words
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');
}

/** Makes an address safe as a URI value, which knows no escapes. */
export function safeUri(address: string): string {
  return address.replace(/[\0-\x20\x7f]/g, '');
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
}
