import type { Slice } from '../connector.ts';
import { BrokenRow, notAFeed } from './document.ts';
import { outlineOf, type JsonList } from './json-outline.ts';
import { opens } from './json-scan.ts';

/** A JSON feed, opened. */
export interface JsonFeed {
  /** Its rows, some at a time. */
  batches: Iterable<readonly unknown[]>;
  /** Another list of it, by its name. */
  listOf: (key: string) => readonly unknown[] | undefined;
}

/** Rows of one slice: enough to be worth a turn, few enough to be one. */
const rowsOfSlice = 100;
const longestSlice = 250_000;
const control = /[\u0000-\u001f]/g;

/** The lists of a JSON document, with the one that holds the rows picked: under a known key, or the only list of objects. */
export function* findRows(text: string, keys: readonly string[]): Generator<Slice, { rows: JsonList; lists: JsonList[] }> {
  const lists = yield* outlineOf(text);
  const holdsRows = ({ borders }: JsonList): boolean => borders.some(at => opens(text, at));
  const [only, ...others] = lists.filter(holdsRows);
  const rows = lists.find(({ key }) => key === undefined || keys.includes(key)) ?? (others.length > 0 ? undefined : only);
  if (!rows || (rows.borders.length > 0 && !holdsRows(rows))) throw notAFeed('wrong-shape', 'is JSON without a list of rows', text);
  return { rows, lists };
}

/** Opens a JSON document piece by piece, however long or broken it is. */
export function* scanJson(text: string, keys: readonly string[]): Generator<Slice, JsonFeed> {
  const { rows, lists } = yield* findRows(text, keys);
  const listOf = (name: string): unknown[] | undefined => {
    const list = lists.find(({ key }) => key === name);
    return list && [...parseItems(text, list)].flat();
  };
  return { batches: parseItems(text, rows), listOf };
}

/** Parses the items of a list, some at a time; a bad one comes as `BrokenRow` and spoils no other. */
export function* parseItems(text: string, { borders }: JsonList): Generator<unknown[], void> {
  let batch: unknown[] = [];
  let length = 0;
  for (let item = 0; item < borders.length; item += 2) {
    const row = text.slice(borders[item], borders[item + 1]);
    batch.push(parseItem(row, borders[item + 1] === text.length && !text.endsWith('}')));
    length += row.length;
    if (batch.length === rowsOfSlice || length > longestSlice) {
      yield batch;
      batch = [];
      length = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

function parseItem(text: string, isCut: boolean): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      // a bare line break inside a text is the commonest flaw of feeds that were glued together by hand
      return JSON.parse(text.replace(control, ' '));
    } catch {
      return new BrokenRow(isCut ? 'is cut off: the feed ends in the middle of it' : 'is not valid JSON');
    }
  }
}
