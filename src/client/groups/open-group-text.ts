import type { FeedEnd, Slice } from '../../connectors/connector.ts';
import { BrokenRow } from '../../connectors/rows/document.ts';
import { findRows, parseItems } from '../../connectors/rows/json-rows.ts';
import { Group } from '../../protocol/group.ts';
import { parseRow } from '../../protocol/rows.ts';
import { openTextOf } from '../lists/open-text.ts';
import type { OpenedSource } from './group-source.ts';
import { FillingGroups } from './groups-on-device.ts';
import { neededFacts } from './needed-facts.ts';
import type { FeedOptions } from './open-feeds.ts';

/** Our own list, `groups.json`: the contract's rows, read leniently one by one. */
const connector = {
  *read(text: string): Generator<Slice, Pick<FeedEnd, 'next'>> {
    const found = findRows(text, ['groups', 'items']);
    let step = found.next();
    for (; !step.done; step = found.next()) yield { groups: [], rejected: [], dropped: [] };
    let row = 0;
    for (const batch of parseItems(text, step.value.rows)) {
      const slice: Slice = { groups: [], rejected: [], dropped: [] };
      for (const raw of batch) {
        row++;
        const { value, rejected, dropped } = raw instanceof BrokenRow ? { rejected: { row, why: raw.why }, dropped: [] } : parseRow(Group, raw, row, neededFacts);
        if (value) slice.groups.push(value);
        else if (rejected) slice.rejected.push(rejected);
        slice.dropped.push(...dropped);
      }
      yield slice;
    }
    return {};
  },
};

/** Opens the list of an endpoint that is a folder of files. */
export const openGroupText = (text: string, url: string, options: FeedOptions): Promise<OpenedSource> => openTextOf({ connector, filling: new FillingGroups(options), options }, text, url);
