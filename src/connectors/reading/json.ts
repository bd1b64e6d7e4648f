import type { Slice } from '../connector.ts';
import type { JsonFeed } from '../rows/json-rows.ts';
import { fetched } from './fetched.ts';

/** A text up to this length is parsed in one go, within a blink; a longer one in pieces. In UTF-16 units. */
const longText = 1_500_000;
/** Rows of one slice: enough to be worth a turn, few enough to be one. */
const rowsOfSlice = 100;
/** Members of the root object that hold the rows. */
const rowKeys = ['meetings', 'data', 'items', 'groups', 'results', 'rows'];

/** Downloads the patient reader of JSON. */
export const jsonScanner = () => import('../rows/json-rows.ts');

/** Opens a JSON text. What is long, broken or of another shape is left to a patient reader, which is downloaded when it is needed. */
export function* openJson(text: string): Generator<Slice, JsonFeed> {
  const root = text.length < longText ? parsed(text) : undefined;
  const listOf = (key: string): readonly unknown[] | undefined => (Array.isArray(root?.[key]) ? root[key] : undefined);
  const rows = Array.isArray(root) ? root : rowKeys.map(listOf).find(Boolean);
  if (rows?.some(row => row instanceof Object)) return { batches: batchesOf(rows), listOf };
  const { scanJson } = yield* fetched(jsonScanner);
  return yield* scanJson(text, rowKeys);
}

function parsed(text: string): Record<string, unknown> | null | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return undefined;
  }
}

function* batchesOf(rows: readonly unknown[]): Generator<unknown[], void> {
  for (let at = 0; at < rows.length; at += rowsOfSlice) yield rows.slice(at, at + rowsOfSlice);
}
