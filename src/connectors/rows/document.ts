import { FeedError, type FeedErrorKind } from '../feed-error.ts';

/** Index of the first mark of the document, after a byte order mark and white space. Throws on an empty document and on an HTML page. */
export function startOf(text: string): number {
  const start = text.search(/\S/);
  if (start < 0) throw new FeedError('empty', 'the feed is empty');
  if (text[start] === '<') throw notAFeed('html', 'is a web page or XML, not data', text);
  return start;
}

/** What to say of a document without rows: what it is, and how it begins. */
export function notAFeed(kind: FeedErrorKind, what: string, text: string): FeedError {
  return new FeedError(kind, `the feed ${what}: it begins with ${JSON.stringify(text.trimStart().slice(0, 40))}`);
}

/** A row that could not be told apart from its neighbours, or not be parsed. It stands in a list where the row would. */
export class BrokenRow extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}
