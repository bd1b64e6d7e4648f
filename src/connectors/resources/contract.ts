import { Resource } from '../../protocol/resource.ts';
import { parseRow } from '../../protocol/rows.ts';
import { TakenIds } from '../taken-ids.ts';
import { BrokenRow } from '../rows/document.ts';
import { openResourceJson } from './json.ts';
import { neededResourceFacts } from './needed-facts.ts';
import type { ResourceConnector, ResourceFeedEnd, ResourceReadOptions, ResourceSlice } from './resource-connector.ts';

/** Our own list, `resources.json`: the contract's rows, read leniently one by one. */
export const connector: ResourceConnector = {
  *read(text: string, { source }: ResourceReadOptions = {}): Generator<ResourceSlice, ResourceFeedEnd> {
    const { batches } = yield* openResourceJson(text, { keys: ['resources', 'items'], isRow: root => 'kind' in root && 'title' in root });
    const ids = new TakenIds();
    let rows = 0;
    for (const batch of batches) {
      const slice: ResourceSlice = { resources: [], rejected: [], dropped: [] };
      for (const raw of batch) {
        rows++;
        const { value, rejected, dropped } = raw instanceof BrokenRow ? { rejected: { row: rows, why: raw.why }, dropped: [] } : parseRow(Resource, raw, rows, neededResourceFacts);
        if (value) {
          slice.resources.push({ resource: { ...value, id: ids.take(value.id), source: value.source ?? source } });
          slice.dropped.push(...dropped);
        } else if (rejected) slice.rejected.push(rejected);
      }
      yield slice;
    }
    return { rows, guessedLengths: 0 };
  },
};
