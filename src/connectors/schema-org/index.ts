import { startOf } from '../rows/document.ts';
import { FeedError } from '../feed-error.ts';
import type { Row } from '../reading/row.ts';
import { openResourceJson } from '../resources/json.ts';
import { readResourceRows } from '../resources/read-resources.ts';
import type { ReadResource, ResourceConnector, ResourceFeedEnd, ResourceReadOptions, ResourceSlice } from '../resources/resource-connector.ts';
import { withPatience } from '../resources/slices.ts';
import { blocksOf } from './document.ts';
import { readEvent } from './event.ts';
import { isEvent, nodesIn } from './nodes.ts';
import { readProvider } from './provider.ts';

const keys = ['@graph', 'items', 'itemListElement', 'events'];

/** schema.org in JSON-LD: events with their schedules, and whoever can be reached, with opening hours. From the blocks of a web page, one block, or a file. */
export const connector: ResourceConnector = {
  *read(text: string, options: ResourceReadOptions = {}): Generator<ResourceSlice, ResourceFeedEnd> {
    yield* withPatience();
    const read = (row: Row): ReadResource => ({ resource: isEvent(row) ? readEvent(row, options) : readProvider(row, options) });
    return yield* readResourceRows(yield* batchesOf(text), { read, parted: nodesIn });
  },
};

function* batchesOf(text: string): Generator<ResourceSlice, Iterable<readonly unknown[]>> {
  const isPage = /^\s*</.test(text);
  if (!isPage) return yield* openBlock(text);
  const batches: Iterable<readonly unknown[]>[] = [];
  for (const block of blocksOf(text)) {
    try {
      startOf(block);
      batches.push(yield* openBlock(block));
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      batches.push([[new Error(error.message)]]);
    }
  }
  return joined(batches);
}

function* openBlock(text: string): Generator<ResourceSlice, Iterable<readonly unknown[]>> {
  return (yield* openResourceJson(text, { keys, isRow: root => '@type' in root || '@graph' in root })).batches;
}

function* joined(lists: readonly Iterable<readonly unknown[]>[]): Generator<readonly unknown[], void> {
  for (const list of lists) yield* list;
}
