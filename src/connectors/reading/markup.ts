const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
/** Content that no reader was meant to see, up to its end tag or the end of the text. */
const unseen = /<(script|style|template|title|textarea)\b[^]*?(?:<\/\1\b[^<>]*>|$)|<!--[^]*?(?:-->|$)/gi;
const breaking = /<(?:br|\/?(?:p|div|li|ul|ol|tr|h[1-6]|blockquote|section))\b[^<>]*>/gi;
const tag = /<[a-z/!?][^<>]*>/gi;
/** What would still open a tag once the others are gone. */
const opening = /<+(?=[a-z/!?])/gi;
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

const named: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', bull: '•', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', iquest: '¿',
};
/** Accents that HTML spells behind their letter: `&eacute;`. */
const accents: Record<string, string> = { acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327', ring: '\u030a' };

/** HTML as words with line breaks: entities decoded, tags gone, and so is what tags hid. Nothing of the result can be taken for markup. */
export function plainText(text: string): string {
  const decoded = text.replace(/\r\n?/g, '\n').replace(control, '').replace(entity, character);
  if (!decoded.includes('<')) return decoded;
  return decoded.replace(unseen, ' ').replace(breaking, '\n').replace(tag, '').replace(opening, '');
}

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? accented(name) ?? whole;
  const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return point >= 32 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}

function accented(name: string): string | undefined {
  const accent = accents[name.slice(1)];
  return accent === undefined ? undefined : (name.charAt(0) + accent).normalize();
}
