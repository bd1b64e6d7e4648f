import * as v from 'valibot';
import { mostWords } from './text-column.ts';

/** Thrown for a cursor that is none, or one of another search. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
}

/** Longer than any cursor can be. */
const longestCursor = 2_000;
const mostRows = 2 ** 22;
const count = (most: number): v.GenericSchema<number> => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** Where a page ended, by the values of its last row. */
const Mark = v.strictTuple([
  /** Of what the order depends on. */
  count(2 ** 32),
  /** Position. */
  count(Number.MAX_SAFE_INTEGER),
  /** Relevance or distance, as a key has them. */
  count(2 ** 30),
  /** Minutes since 1970 of the displayed next start; 0 where the list has none. */
  count(2 ** 31),
  /** Words of the name. */
  v.pipe(v.string(), v.maxLength(240)),
  /** How many rows there were, and how many held each part of the text. */
  v.pipe(v.array(count(mostRows)), v.maxLength(2 * mostWords + 1)),
]);

/** Where a page ended, by the values of its last row. */
export interface Mark {
  position: number;
  /** Relevance or distance, as a key has them. */
  major: number;
  /** Minutes since 1970 of the next start; 0 where the list has none. */
  start: number;
  name: string;
  /** How many rows there were, and how many held each part of the text. */
  sizes: number[];
}

/** Writes a mark as opaque text. `scope` says what the order depends on. */
export function writeMark({ position, major, start, name, sizes }: Mark, scope: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify([hashOf(scope), position, major, start, name, sizes]));
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads a mark of the same scope. Throws `CursorError` for anything else. */
export function readMark(cursor: string, scope: string): Mark {
  const found = v.safeParse(Mark, contentOf(cursor));
  if (!found.success) throw new CursorError('this is no cursor');
  const [hash, position, major, start, name, sizes] = found.output;
  if (hash !== hashOf(scope)) throw new CursorError('this cursor is of another search');
  return { position, major, start, name, sizes };
}

function contentOf(cursor: string): unknown {
  if (cursor.length > longestCursor || !/^[\w-]+$/.test(cursor)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** FNV-1a of a text. */
function hashOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
