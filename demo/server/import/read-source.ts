import { createHash } from 'node:crypto';
import { readPages } from '../../../bin/feed/pages.ts';
import { inTurns, takeTurn } from '../../../bin/feed/turns.ts';
import type { Finding } from '../../../src/protocol/rows.ts';
import { isGroupList, readContractList, type RowSlice } from './contract-list.ts';
import type { SourceText } from './read-text.ts';
import { RowWriter, type WrittenRow } from './row-writer.ts';
import type { ImportFormat, ImportSource } from './source.ts';

/** What a source gave. */
export interface Reading {
  format: ImportFormat;
  rows: WrittenRow[];
  /** Rows found: shown or set aside. */
  found: number;
  /** The first rows set aside. */
  rejected: Finding[];
  rejectedCount: number;
  /** Single facts left out of rows that are shown. */
  droppedCount: number;
  /** Of all its pages. */
  hash: string;
  pages: number;
  /** True where a text ends in the midst: what follows is missing. */
  isCut: boolean;
}

/** How many rows set aside are told of one by one. */
const longestList = 20;
/** Hashed between two turns of the event loop, in UTF-16 units. */
const stretch = 500_000;

interface Asked {
  source: ImportSource;
  /** Which source of its kind it is, from 0. */
  place: number;
  read: (at: string) => Promise<SourceText>;
  /** What came last time; the same again is not read. */
  last?: Pick<Reading, 'hash' | 'pages'>;
  signal: AbortSignal;
}

/** Reads a source to its last page; `unchanged` where it is what it was. Throws `FeedError` or `ClientError` where it cannot be read. */
export async function readSource({ source, place, read, last, signal }: Asked): Promise<Reading | 'unchanged'> {
  const texts = new TextLog();
  const first = await texts.note(await read(source.source), signal);
  if (last?.pages === 1 && texts.hash() === last.hash) return 'unchanged';

  const format = source.format ?? (isGroupList(first.text) ? 'groups' : undefined);
  const next = async (at: string): Promise<SourceText> => (at === source.source ? first : texts.note(await read(at), signal));
  const reading: Reading = { format: format ?? 'csv', rows: [], found: 0, rejected: [], rejectedCount: 0, droppedCount: 0, hash: '', pages: 0, isCut: false };
  const writer = new RowWriter({ place, timeZone: source.timeZone });
  if (format === 'groups' || format === 'resources') {
    for await (const slice of inTurns(readContractList(first.text, format), signal)) addSlice(reading, slice, writer);
  } else {
    for await (const slice of readPages(source.source, { ...source, format, read: next, untilRepeated: true, signal })) {
      reading.format = slice.format;
      addSlice(reading, { ...slice, rows: slice.groups }, writer);
    }
  }
  const { pages, isCut } = texts;
  const hash = texts.hash();
  return last?.hash === hash ? 'unchanged' : { ...reading, hash, pages, isCut };
}

function addSlice(reading: Reading, { rows, rejected, dropped }: RowSlice, writer: RowWriter): void {
  const setAside = new Set(rejected.map(({ row }) => row));
  const found: Finding[] = [...rejected];
  let row = reading.found;
  for (const value of rows) {
    do row++; while (setAside.has(row));
    const written = writer.write(value, row);
    if ('rejected' in written) found.push(written.rejected);
    else reading.rows.push(written);
  }
  reading.found += rows.length + rejected.length;
  reading.rejected.push(...found.sort((a, b) => a.row - b.row).slice(0, longestList - reading.rejected.length));
  reading.rejectedCount += found.length;
  reading.droppedCount += dropped.length;
}

/** Remembers the texts of a source by their hash, and whether one was cut. */
class TextLog {
  pages = 0;
  isCut = false;
  readonly #hash = createHash('sha256');

  async note<Page extends SourceText>(page: Page, signal: AbortSignal): Promise<Page> {
    const { text } = page;
    this.pages++;
    this.isCut ||= endsInTheMidst(text);
    for (let at = 0; at < text.length; at += stretch) {
      if (at > 0) await takeTurn();
      signal.throwIfAborted();
      // UTF-16 as it is: as UTF-8 the halves of a character that lies on the border would be lost
      this.#hash.update(text.slice(at, at + stretch), 'utf16le');
    }
    this.#hash.update('\0', 'utf16le');
    return page;
  }

  hash(): string {
    return this.#hash.copy().digest('hex');
  }
}

/** What servers append to a JSON text. */
const appended = /(?:<!--[^]*|[;)\s])+$/;

/** Whether a JSON text lacks its last bracket. Of a spreadsheet nobody could tell. */
function endsInTheMidst(text: string): boolean {
  const closing: Record<string, string> = { '[': ']', '{': '}' };
  const end = closing[text.slice(0, 1_000).trimStart().charAt(0)];
  return end !== undefined && !text.slice(-1_000).replace(appended, '').endsWith(end);
}
