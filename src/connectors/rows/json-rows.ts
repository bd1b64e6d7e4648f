import type { Slice } from '../connector.ts';
import { FeedError } from '../feed-error.ts';
import { BrokenRow, beginning } from './document.ts';
import { outlineOf, type JsonList } from './json-outline.ts';
import { opensList, opensObject } from './json-scan.ts';

/** Rows of one slice: enough to be worth a turn, few enough to be one. */
const rowsOfSlice = 100;
const longestSlice = 250_000;
const control = /[\u0000-\u001f]/g;

/** The lists of a JSON document, with the one that holds the rows picked: under a known key, or the only list of objects. */
export function* findRows(text: string, keys: readonly string[]): Generator<Slice, { rows: JsonList; lists: JsonList[] }> {
  const lists = yield* outlineOf(text);
  const [only, ...others] = lists.filter(list => holdsRows(text, list));
  const rows = lists.find(({ key }) => key === undefined || keys.includes(key)) ?? (others.length === 0 ? only : undefined);
  if (!rows) throw new FeedError('wrong-shape', `the feed is JSON without a list of rows: it begins with ${beginning(text, 0)}`);
  if (rows.borders.length > 0 && !holdsRows(text, rows)) {
    throw new FeedError('wrong-shape', `the list of the feed holds no objects: it begins with ${beginning(text, rows.borders[0] ?? 0)}`, rows.key);
  }
  return { rows, lists };
}

function holdsRows(text: string, { borders }: JsonList): boolean {
  for (let item = 0; item < borders.length; item += 2) {
    const at = borders[item] ?? 0;
    if (opensObject(text, at) || opensList(text, at)) return true;
  }
  return false;
}

/** Parses the items of a list, some at a time; a bad one comes as `BrokenRow` and spoils no other. */
export function* parseItems(text: string, { borders, broken }: JsonList): Generator<unknown[], void> {
  let batch: unknown[] = [];
  let length = 0;
  for (let item = 0; item < borders.length; item += 2) {
    const at = borders[item] ?? 0;
    const end = borders[item + 1] ?? at;
    batch.push(parseItem(text.slice(at, end), broken.has(item), end === text.length));
    length += end - at;
    if (batch.length === rowsOfSlice || length > longestSlice) {
      yield batch;
      batch = [];
      length = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

function parseItem(text: string, broken: boolean, last: boolean): unknown {
  if (broken && last) return new BrokenRow('is cut off: the feed ends in the middle of it');
  try {
    return JSON.parse(text);
  } catch {
    // a bare line break inside a text is the commonest flaw of feeds that were glued together by hand
    try {
      return JSON.parse(text.replace(control, ' '));
    } catch {
      return new BrokenRow('is not valid JSON');
    }
  }
}
