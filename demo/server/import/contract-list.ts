import type * as v from 'valibot';
import { neededFacts as neededGroupFacts } from '../../../src/client/groups/needed-facts.ts';
import { FeedError } from '../../../src/connectors/feed-error.ts';
import { neededResourceFacts } from '../../../src/connectors/resources/needed-facts.ts';
import { BrokenRow } from '../../../src/connectors/rows/document.ts';
import { findRows, parseItems } from '../../../src/connectors/rows/json-rows.ts';
import { Group } from '../../../src/protocol/group.ts';
import { Resource } from '../../../src/protocol/resource.ts';
import { parseRow, type Finding } from '../../../src/protocol/rows.ts';

/** A row of the contract's lists. */
export type Row = Group | Resource;

/** Some rows of a source, read. Each of its rows is in `rows`, in order, or in `rejected`. */
export interface RowSlice {
  rows: Row[];
  rejected: Finding[];
  dropped: Finding[];
}

interface List {
  schema: v.ObjectSchema<v.ObjectEntries, undefined>;
  /** Members that may hold the list. */
  keys: readonly string[];
  needed: readonly string[];
}

const lists: Record<'groups' | 'resources', List> = {
  groups: { schema: Group, keys: ['groups', 'items'], needed: neededGroupFacts },
  resources: { schema: Resource, keys: ['resources', 'items'], needed: neededResourceFacts },
};

/** How much of a document is looked at: some rows. */
const headLength = 20_000;
const resourceSign = /^\s*\{\s*"resources"\s*:|"kind"\s*:\s*"(?:service|helpline|guide|offer|request|event|story)"/;
// no foreign format has a list of this name
const groupSign = /^\s*\{\s*"groups"\s*:|"schedule"\s*:\s*\[/;

/** Tells the contract's list of groups from foreign feeds. A list of resources must be named by the operator, and is refused here. */
export function isGroupList(text: string): boolean {
  const head = text.slice(0, headLength);
  if (!/^\s*[[{]/.test(head)) return false;
  if (resourceSign.test(head)) throw new FeedError('unknown-format', 'this is a list of resources: write “,resources” behind it, or give it this format');
  return groupSign.test(head);
}

/** Reads one of the contract's own lists, leniently, row by row. */
export function* readContractList(text: string, format: 'groups' | 'resources'): Generator<RowSlice, void> {
  const { schema, keys, needed } = lists[format];
  const found = findRows(text, keys);
  let step = found.next();
  for (; !step.done; step = found.next()) yield { rows: [], rejected: [], dropped: [] };
  let row = 0;
  for (const batch of parseItems(text, step.value.rows)) {
    const slice: RowSlice = { rows: [], rejected: [], dropped: [] };
    for (const raw of batch) {
      row++;
      const { value, rejected, dropped } = raw instanceof BrokenRow ? { rejected: { row, why: raw.why }, dropped: [] } : parseRow(schema, raw, row, needed);
      if (value) slice.rows.push(value as Row);
      else if (rejected) slice.rejected.push(rejected);
      // what was left out of a row that is not shown either is no news
      if (value) slice.dropped.push(...dropped);
    }
    yield slice;
  }
}
