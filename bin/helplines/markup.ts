import { plainText } from '../../src/connectors/reading/markup.ts';

/** A piece of a page: as much of HTML as is needed to find lines in it. */
export interface Piece {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Piece | string)[];
  /** Row of the file that it begins in, from 1. */
  fileRow: number;
}

/** Comments, what no visitor reads, tags, and the text between them. */
const token = /<!--[^]*?(?:-->|$)|<(script|style|template|title|textarea|noscript)\b[^]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</gi;
const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Elements that end by themselves where one like them begins. */
const endsItself = new Set(['li', 'p', 'dt', 'dd', 'option', 'tr', 'td', 'th']);

/** Reads the markup of a page. Whatever it is, something comes of it, as in browsers. */
export function readMarkup(html: string): Piece {
  const root: Piece = { name: '', attributes: {}, children: [], fileRow: 1 };
  const open = [root];
  let fileRow = 1;
  for (const match of html.matchAll(token)) {
    const [whole, unread, slash, tag, attributes = ''] = match;
    const inside = open.at(-1) ?? root;
    if (tag !== undefined) {
      const name = tag.toLowerCase();
      if (slash) close(open, name);
      else begin(open, { name, attributes: readAttributes(attributes), children: [], fileRow });
    } else if (unread === undefined && !whole.startsWith('<!--')) inside.children.push(plainText(whole));
    fileRow += whole.split('\n').length - 1;
  }
  return root;
}

function begin(open: Piece[], piece: Piece): void {
  if (endsItself.has(piece.name) && open.at(-1)?.name === piece.name) open.pop();
  open.at(-1)?.children.push(piece);
  if (!empty.has(piece.name)) open.push(piece);
}

/** An end tag ends all that was left open inside; one that nothing was opened for is passed over. */
function close(open: Piece[], name: string): void {
  const at = open.findLastIndex(piece => piece.name === name);
  if (at > 0) open.length = at;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [name.toLowerCase(), plainText(double ?? single ?? bare ?? '')]));

/** What a visitor reads of a piece, on one line. */
export const textOf = (piece: Piece): string => words(piece).replace(/\s+/g, ' ').trim();

const words = ({ children }: Piece): string => children.map(child => (typeof child === 'string' ? child : words(child))).join('');

/** Every piece inside that fits, in the order of the page; what lies inside of one that is `closed` is left out. */
export function* piecesIn(piece: Piece, fits: (piece: Piece) => boolean, closed: (piece: Piece) => boolean = () => false): Generator<Piece> {
  for (const child of piece.children) {
    if (typeof child === 'string') continue;
    if (fits(child)) yield child;
    if (!closed(child)) yield* piecesIn(child, fits, closed);
  }
}

/** Whether a piece has an attribute. */
export const has = (name: string) => ({ attributes }: Piece): boolean => Object.hasOwn(attributes, name);
