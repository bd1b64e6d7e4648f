/** Elements inside of a line; whatever else there is begins a paragraph. */
const inline = /^(?:a|abbr|b|bd[io]|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strong|su[bp]|time|u|wbr)$/;
/** Elements that nobody reads as words. */
const wordless = 'script, style, template, [hidden]';

/** Words on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a visitor reads of an element, a blank line between paragraphs. `shown` is asked what becomes of the words of each element inside:
 * nothing where it is left out.
 */
export const proseOf = (element: Element, shown: (inner: Element, words: string) => string): string =>
  inside(element, shown).replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').replace(/ {2,}/g, ' ').trim();

const inside = (element: Element, shown: (inner: Element, words: string) => string): string => [...element.childNodes].map(child => wordsOf(child, shown)).join('');

function wordsOf(node: Node, shown: (inner: Element, words: string) => string): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element) || node.matches(wordless)) return '';
  if (node.localName === 'br') return '\n';
  const words = shown(node, inside(node, shown));
  return inline.test(node.localName) ? words : `\n\n${words}\n\n`;
}
