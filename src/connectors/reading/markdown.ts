const longestLabel = 500;
const image = new RegExp(String.raw`!\[([^\[\]]{0,${longestLabel}})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,${longestLabel}}")?\)`, 'g');
const link = new RegExp(String.raw`\[([^\[\]]{1,${longestLabel}})\]\(\s{0,3}<?((?:[^()<>\s]|\([^()<>\s]{0,200}\)){0,2000})>?(?:\s+"[^"]{0,${longestLabel}}")?\s{0,3}\)`, 'g');
const heading = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/gm;
const rule = /^ {0,3}(?:={3,}|(?:[-*_][ \t]*){3,})$/gm;
const fence = /^ {0,3}(?:`{3,}|~{3,})[^`\n]*$/gm;
const quoteMark = /^ {0,3}(?:>[ \t]?)+/gm;
const bullet = /^([ \t]*)[*•-][ \t]+(?=\S)/gm;
// none of them looks behind: older browsers cannot read a script that does
const strong = /(\*{2,3}|_{2,3}|~~)(?=\S)([^*~\n]{0,499}?[^*~\s])\1/g;
const starred = /(^|[^\\*\w])\*(?=[^\s*])([^*\n]{0,1999}?[^\s*\\])\*(?![*\w])/g;
const underlined = /(^|[^\\_\w])_(?=[^\s_])([^_\n]{0,1999}?[^\s_\\])_(?![_\w])/g;
const code = /`([^`\n]{1,2000})`/g;
const escape = /\\([\\`*_{}[\]()#+.!~>|-])/g;
/** What could open a tag once marks between its letters are gone. */
const opening = /<+(?=[a-z/!?])/gi;

/**
 * Markdown as words with line breaks: marks gone, list items behind a dash, links as their words with the address behind them.
 * Only web addresses are kept. Text that is no Markdown passes as it is. Nothing of the result can be taken for markup.
 */
export function plainMarkdown(text: string): string {
  if (!/[*_`#[\\~>=+-]/.test(text)) return text;
  return text
    .replace(fence, '')
    .replace(rule, '')
    .replace(quoteMark, '')
    .replace(heading, '$1')
    .replace(bullet, '$1- ')
    .replace(image, '$1')
    .replace(link, (_, label: string, address: string) => linked(label, address))
    .replace(starred, '$1$2')
    .replace(underlined, '$1$2')
    .replace(strong, '$2')
    .replace(code, '$1')
    .replace(escape, '$1')
    .replace(opening, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The words of a link, with its address where it leads to the web and the words do not say so. */
export function linked(label: string, address: string): string {
  const words = label.trim();
  if (!/^https?:\/\/[^\s<>"]+$/i.test(address)) return words;
  const bare = (url: string): string => url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
  return words === '' || bare(words) === bare(address) ? address : `${words} (${address})`;
}
