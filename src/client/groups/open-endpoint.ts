import type { Slice } from '../../connectors/connector.ts';
import { Group } from '../../protocol/group.ts';
import { parseRow } from '../../protocol/rows.ts';
import { openEndpointOf } from '../lists/open-endpoint.ts';
import type { FeedOptions, GroupSource, OpenedSource } from './group-source.ts';
import { neededFacts } from './needed-facts.ts';
import { ServerGroups } from './server-groups.ts';

/** Asks an endpoint what it offers, and opens its list of groups: searched there (level 1), or here (level 0). */
export function openEndpoint(endpoint: string, options: FeedOptions): Promise<OpenedSource> {
  return openEndpointOf<Slice, GroupSource, FeedOptions>({
    noun: 'groups',
    server: setting => new ServerGroups(setting),
    connector: async () => (await import('./own-groups.ts')).ownGroups((raw, row) => parseRow(Group, raw, row, neededFacts)),
    reader: async () => (await import('./groups-on-device.ts')).readFeeds,
  }, endpoint, options);
}
