import { loadConnector, recogniseFormat, type Format, type ReadOptions, type Slice } from '../../src/connectors/index.ts';
import type { Finding } from '../../src/protocol/rows.ts';
import { zoneNamed } from '../../src/time/zones.ts';
import { inTurns } from './turns.ts';

/** How to read a feed. */
export interface PageOptions extends Pick<ReadOptions, 'columns' | 'language'> {
  /** Told by the first page when left out. */
  format?: Format;
  /** Gives the text at a path or an address. */
  read: (at: string) => Promise<{ text: string; contentType: string }>;
  /** Ends at a page that begins like an earlier one, as widgets do: a server that never turns the page sends its first one again. */
  untilRepeated?: boolean;
  signal?: AbortSignal;
}

/** Some rows of a feed; findings count rows from its first page on. */
export interface FeedSlice extends Pick<Slice, 'groups' | 'rejected' | 'dropped'> {
  format: Format;
  /** Meetings whose length the feed does not tell, known once a page is read. */
  guessedLengths: number;
}

interface Page {
  text: string;
  format: Format;
  options: ReadOptions;
  /** Rows of the pages before it. */
  rowsBefore: number;
  /** What each page before it began with; absent where none is compared. */
  beginnings?: Set<string>;
  signal?: AbortSignal;
}

const mostPages = 200;

/** Reads a feed to its last page: each row is either shown or set aside. Throws `FeedError` where it is no feed. */
export async function* readPages(source: string, { read, format, columns, language, untilRepeated, signal }: PageOptions): AsyncGenerator<FeedSlice, void> {
  const seen = new Set<string>();
  const beginnings = untilRepeated ? new Set<string>() : undefined;
  let rows = 0;
  for (let at: string | undefined = source; at !== undefined && !seen.has(at) && seen.size < mostPages; ) {
    seen.add(at);
    const { text, contentType } = await read(at);
    const known: Format = format ?? (await recogniseFormat(text, contentType));
    format = known;
    const page = readPage({ text, format: known, options: { url: at, columns, language, isZone }, rowsBefore: rows, beginnings, signal });
    for (;;) {
      const { done, value } = await page.next();
      if (done) {
        at = value;
        break;
      }
      rows += value.groups.length + value.rejected.length;
      yield value;
    }
  }
}

/** Reads one page and gives the address of the next. */
async function* readPage({ text, format, options, rowsBefore, beginnings, signal }: Page): AsyncGenerator<FeedSlice, string | undefined> {
  const onPage = ({ row, ...finding }: Finding): Finding => ({ row: row + rowsBefore, ...finding });
  const steps = inTurns((await loadConnector(format, text)).read(text, options), signal);
  let beginning: string | undefined;
  for (;;) {
    const { done, value } = await steps.next();
    if (done) {
      yield { format, groups: [], rejected: [], dropped: [], guessedLengths: value.guessedLengths };
      // a page without a good row is known by its text; one that only says where to ask instead has no rows, and may be asked again
      return beginning !== undefined || value.rows === 0 || isNew(beginnings, text) ? value.next : undefined;
    }
    if (beginning === undefined && value.groups[0]) {
      beginning = JSON.stringify(value.groups[0]);
      if (!isNew(beginnings, beginning)) return undefined;
    }
    yield { format, groups: value.groups, rejected: value.rejected.map(onPage), dropped: value.dropped.map(onPage), guessedLengths: 0 };
    await value.wait;
  }
}

function isNew(beginnings: Set<string> | undefined, beginning: string): boolean {
  if (!beginnings) return true;
  const { size } = beginnings;
  return beginnings.add(beginning).size > size;
}

const isZone = (name: string): boolean => zoneNamed(name) !== undefined;
