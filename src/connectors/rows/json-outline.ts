import { emptySlice, type Slice } from '../connector.ts';
import { FeedError } from '../feed-error.ts';
import { beginning, startOf } from './document.ts';
import { closesList, closesObject, endOfValue, memberAt, nextItem, opensList, opensObject } from './json-scan.ts';

/** Where the items of one list lie in the text: start and end, in turn. */
export interface JsonList {
  /** Member of the root object that holds the list; absent where the list is the root. */
  key?: string;
  borders: number[];
  /** Borders (even indexes) of items that are known to be broken. */
  broken: Set<number>;
}

/** How far the scan goes before the page may breathe, in UTF-16 units. */
const stretch = 250_000;
/** How often a list is picked up again after an item that never ends. More is no feed. */
const mostRepairs = 50;
const secondLine = /\n\s*\{/;
const nextObject = /,\s*\{|\n\s*\{/g;

/**
 * Finds the lists of a JSON document without parsing it: the root list, the lists that are members of the root object, or
 * one object a line (NDJSON). Never fails on a bad row: what cannot be closed is marked, and the scan goes on at the next object.
 */
export function* outlineOf(text: string): Generator<Slice, JsonList[]> {
  const start = startOf(text);
  if (opensList(text, start)) return [(yield* scanList(text, start + 1)).list];
  if (!opensObject(text, start)) throw new FeedError('not-json', `the feed is not JSON: it begins with ${beginning(text, start)}`, 'beginning');
  const { lists, end } = yield* scanMembers(text, start + 1);
  const lines = opensObject(text, nextItem(text, end)) || (lists.length === 0 && secondLine.test(text));
  return lines ? [(yield* scanList(text, start)).list] : lists;
}

function* scanMembers(text: string, start: number): Generator<Slice, { lists: JsonList[]; end: number }> {
  const lists: JsonList[] = [];
  let at = nextItem(text, start);
  while (at < text.length && !closesObject(text, at)) {
    const member = memberAt(text, at);
    if (!member) break;
    let end: number;
    if (opensList(text, member.value)) {
      const scanned = yield* scanList(text, member.value + 1);
      lists.push({ ...scanned.list, key: member.key });
      end = scanned.end;
    } else end = endOfValue(text, member.value);
    if (end < 0) break;
    at = nextItem(text, end);
  }
  return { lists, end: at + 1 };
}

function* scanList(text: string, start: number): Generator<Slice, { list: JsonList; end: number }> {
  const list: JsonList = { borders: [], broken: new Set() };
  let breathAt = start + stretch;
  let at = nextItem(text, start);
  while (at < text.length && !closesList(text, at)) {
    let end = endOfValue(text, at);
    if (end <= at) {
      list.broken.add(list.borders.length);
      nextObject.lastIndex = at + 1;
      const next = list.broken.size < mostRepairs ? nextObject.exec(text) : null;
      end = next ? next.index : text.length;
      // its end was looked for through the whole text
      breathAt = 0;
    }
    list.borders.push(at, end);
    at = nextItem(text, end);
    if (at > breathAt) {
      breathAt = at + stretch;
      yield emptySlice;
    }
  }
  return { list, end: at + 1 };
}
