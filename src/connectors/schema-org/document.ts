import { notAFeed } from '../rows/document.ts';

const opening = /<script\b[^<>]{0,400}application\/ld\+json[^<>]{0,400}>/gi;
const mostBlocks = 100;

/** The JSON-LD blocks of a web page, as they stand. Throws where it has none. */
export function blocksOf(page: string): string[] {
  const blocks: string[] = [];
  for (const found of page.matchAll(opening)) {
    const start = found.index + found[0].length;
    const end = page.indexOf('</script', start);
    blocks.push(page.slice(start, end < 0 ? undefined : end).replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g, ''));
    if (end < 0 || blocks.length === mostBlocks) break;
  }
  if (blocks.length === 0) throw notAFeed('html', 'is a web page without JSON-LD', page);
  return blocks;
}
