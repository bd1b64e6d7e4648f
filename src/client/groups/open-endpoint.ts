import { BrokenRow } from '../../connectors/rows/document.ts';
import { findRows, parseItems } from '../../connectors/rows/json-rows.ts';
import { Group } from '../../protocol/group.ts';
import { parseRow } from '../../protocol/rows.ts';
import { Service } from '../../protocol/service.ts';
import { GroupIndex } from '../../search/group-index.ts';
import { ClientError } from '../errors.ts';
import { fetchText } from '../http.ts';
import { fetchJson } from '../json.ts';
import { inSlices } from '../slices.ts';
import { DeviceSource } from './device-source.ts';
import type { OpenedSource } from './group-source.ts';
import type { FeedReport } from '../lists/list-source.ts';
import { inZone } from './in-zone.ts';
import { neededFacts } from './needed-facts.ts';
import type { FeedOptions } from './open-feeds.ts';
import { readyIndex } from './ready-index.ts';
import { ServerSource } from './server-source.ts';
import { asClientError } from './unreadable.ts';

/** Asks an endpoint what it offers, and opens its list of groups: searched there (level 1), or here (level 0). */
export async function openEndpoint(endpoint: string, options: FeedOptions): Promise<OpenedSource> {
  const service = await fetchJson(`${endpoint}/index.json`, Service, { signal: options.signal });
  const { groups, places } = service.offers;
  if (!groups) throw new ClientError('not-found', `${endpoint}/index.json offers no groups`);
  if (groups.search) return { source: new ServerSource(endpoint, { places: !!places, locale: options.language }), reports: [] };
  return openList(`${endpoint}/groups.json`, { ...options, feedZone: options.feedZone ?? service.timeZone });
}

/** Reads a whole list of the contract's groups, row by row. */
async function openList(url: string, options: FeedOptions): Promise<OpenedSource> {
  const { signal, displayZone, now } = options;
  const { text } = await fetchText(url, { signal });
  const report: FeedReport = { url, format: 'endpoint', shown: 0, rejected: [], dropped: [] };
  const index = new GroupIndex({ timeZone: displayZone, now });
  try {
    await inSlices(readGroups(text, report, index, options), signal);
  } catch (error) {
    throw asClientError(error, url);
  }
  await readyIndex(index, signal);
  return { source: new DeviceSource(index), reports: [report] };
}

function* readGroups(text: string, report: FeedReport, index: GroupIndex, { feedZone, words }: FeedOptions): Generator<void> {
  const found = findRows(text, ['groups', 'items']);
  let step = found.next();
  for (; !step.done; step = found.next()) yield;
  let row = 0;
  for (const batch of parseItems(text, step.value.rows)) {
    for (const raw of batch) {
      row++;
      const { value, rejected, dropped } = raw instanceof BrokenRow ? { rejected: { row, why: raw.why }, dropped: [] } : parseRow(Group, raw, row, neededFacts);
      if (value) {
        index.add([inZone(value, feedZone)], words);
        report.shown++;
      } else if (rejected) report.rejected.push(rejected);
      report.dropped.push(...dropped);
    }
    yield;
  }
}
