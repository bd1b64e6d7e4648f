import type { JsonList } from '../rows/json-outline.ts';
import { notAFeed, startOf } from '../rows/document.ts';
import { outlineOf } from '../rows/json-outline.ts';
import { parseItems } from '../rows/json-rows.ts';
import { opens } from '../rows/json-scan.ts';
import { isFacts } from './part.ts';
import type { ResourceSlice } from './resource-connector.ts';
import { forResources } from './slices.ts';

/** What is looked for in a JSON document. */
interface Sought {
  /** Members of the root object that hold the rows. */
  keys: readonly string[];
  /** Whether an object by itself is a row. */
  isRow: (root: Readonly<Record<string, unknown>>) => boolean;
}

/** A JSON document of resources, opened. */
export interface ResourceJson {
  /** Its rows, some at a time. */
  batches: Iterable<readonly unknown[]>;
  /** What the root object says beside the rows. */
  page: Readonly<Record<string, unknown>>;
  /** True where the document is one row and no list. */
  isSingle: boolean;
}

/** A text up to this length is parsed in one go; a longer one in pieces. In UTF-16 units. */
const longText = 1_500_000;
const rowsOfSlice = 50;
/** How much of what surrounds a list is looked at for its counts. */
const longestFrame = 5_000;
const scalarMember = /"(\w{1,60})"\s*:\s*(-?\d{1,15}|true|false)\s*[,}]/g;

/** Opens a JSON document: a list, a page that holds one, one row by itself, or one object a line. What is long or broken is read in pieces. */
export function* openResourceJson(text: string, sought: Sought): Generator<ResourceSlice, ResourceJson> {
  if (!opens(text, startOf(text))) throw notAFeed('not-json', 'is not JSON', text);
  const whole = text.length < longText ? rowsOf(parsed(text), sought) : undefined;
  if (whole) return whole;
  const lists = yield* forResources(outlineOf(text));
  const list = lists.find(({ key }) => key === undefined || sought.keys.includes(key)) ?? onlyListOfRows(text, lists);
  if (list?.borders.some(at => opens(text, at)) || list?.borders.length === 0) return { batches: parseItems(text, list), page: frameOf(text, list), isSingle: false };
  const single = text.length < longText ? undefined : rowsOf(parsed(text), sought);
  if (single) return single;
  throw notAFeed('wrong-shape', 'is JSON without a list of rows', text);
}

function rowsOf(root: unknown, { keys, isRow }: Sought): ResourceJson | undefined {
  if (Array.isArray(root)) return root.length === 0 || root.some(isFacts) ? { batches: batchesOf(root), page: {}, isSingle: false } : undefined;
  if (!isFacts(root)) return undefined;
  if (isRow(root)) return { batches: [[root]], page: {}, isSingle: true };
  const rows = keys.map(key => root[key]).find(value => Array.isArray(value));
  if (rows) return { batches: batchesOf(rows), page: root, isSingle: false };
  const [only, another] = Object.values(root).filter(value => Array.isArray(value) && value.some(isFacts)) as unknown[][];
  return only && !another ? { batches: batchesOf(only), page: root, isSingle: false } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* batchesOf(rows: readonly unknown[]): Generator<unknown[], void> {
  for (let at = 0; at < rows.length; at += rowsOfSlice) yield rows.slice(at, at + rowsOfSlice);
}

function onlyListOfRows(text: string, lists: readonly JsonList[]): JsonList | undefined {
  const [only, another] = lists.filter(({ borders }) => borders.some(at => opens(text, at)));
  return another ? undefined : only;
}

/** Numbers and marks that stand around a list. */
function frameOf(text: string, { borders }: JsonList): Record<string, unknown> {
  const head = text.slice(0, borders[0] ?? text.length).slice(0, longestFrame);
  const tail = text.slice(borders.at(-1) ?? text.length).slice(-longestFrame);
  return Object.fromEntries([...`${head},${tail}`.matchAll(scalarMember)].map(([, name = '', value = '']) => [name, JSON.parse(value) as unknown]));
}
