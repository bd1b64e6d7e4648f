import type { Slice } from '../connector.ts';
import { notAFeed, startOf } from './document.ts';
import { endOfValue, nextItem, opens } from './json-scan.ts';

/** Where the items of one list lie in the text: start and end, in turn. */
export interface JsonList {
  /** Member of the root object that holds the list; absent where the list is the root. */
  key?: string;
  borders: number[];
}

/** How far the scan goes before the page may breathe, in UTF-16 units. */
const stretch = 250_000;
/** How often a list is picked up again after an item that never ends. More is no feed. */
const mostRepairs = 50;
const member = /"((?:[^"\\]|\\.){0,200})"\s*:\s*/y;
const secondLine = /\n\s*\{/;
const nextObject = /,\s*\{|\n\s*\{/g;

/**
 * Finds the lists of a JSON document without parsing it: the root list, the lists that are members of the root object, or
 * one object a line (NDJSON). Never fails on a bad row: where one cannot be closed, the scan goes on at the next object.
 */
export function* outlineOf(text: string): Generator<Slice, JsonList[]> {
  const start = startOf(text);
  if (!opens(text, start)) throw notAFeed('not-json', 'is not JSON', text);
  let lists: JsonList[] = [];
  if (text[start] === '[') {
    yield* scanList(text, start + 1, lists);
    return lists;
  }
  let at = nextItem(text, start + 1);
  for (let end = at; end >= 0; ) {
    at = member.lastIndex = nextItem(text, end);
    const key = member.exec(text)?.[1];
    const value = member.lastIndex;
    if (key === undefined) break;
    end = text[value] === '[' ? yield* scanList(text, value + 1, lists, key) : endOfValue(text, value);
  }
  const isLines = text[nextItem(text, at + 1)] === '{' || (lists.length === 0 && secondLine.test(text));
  if (isLines) yield* scanList(text, start, lists = []);
  return lists;
}

/** Adds the list that begins at `at` and gives where it ends. */
function* scanList(text: string, start: number, lists: JsonList[], key?: string): Generator<Slice, number> {
  const borders: number[] = [];
  let repairs = 0;
  let breathAt = start + stretch;
  let at = nextItem(text, start);
  while (at < text.length && text[at] !== ']') {
    let end = endOfValue(text, at);
    if (end <= at) {
      nextObject.lastIndex = at + 1;
      end = (repairs++ < mostRepairs ? nextObject.exec(text)?.index : undefined) ?? text.length;
      // its end was looked for through the whole text
      breathAt = 0;
    }
    borders.push(at, end);
    at = nextItem(text, end);
    if (at > breathAt) {
      breathAt = at + stretch;
      yield { groups: [], rejected: [], dropped: [] };
    }
  }
  lists.push({ key, borders });
  return at + 1;
}
