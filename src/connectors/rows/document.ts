import { FeedError } from '../feed-error.ts';

const byteOrderMark = 0xfeff;
const space = /\s/;

/** Index of the first mark of the document, after a byte order mark and white space. Throws on an empty document and on an HTML page. */
export function startOf(text: string): number {
  let at = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  while (at < text.length && space.test(text.charAt(at))) at++;
  if (at === text.length) throw new FeedError('empty', 'the feed is empty');
  if (text.startsWith('<', at)) throw new FeedError('html', `the feed is a web page or XML, not data: it begins with ${beginning(text, at)}`, 'beginning');
  return at;
}

/** The first words of a document, for a message. */
export const beginning = (text: string, at: number): string => JSON.stringify(text.slice(at, at + 40));

/** A row that could not be told apart from its neighbours, or not be parsed. */
export class BrokenRow {
  constructor(readonly why: string) {}
}
