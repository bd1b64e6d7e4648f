import { loadResourceConnector, recogniseResourceFormat, type ResourceFormat, type ResourceSlice } from '../../connectors/resources/index.ts';
import type { Resource } from '../../protocol/resource.ts';
import type { AskedFeed } from '../lists/open-feeds.ts';
import { readFeedsOf } from '../lists/read-feeds.ts';
import { FillingResources } from './filling-resources.ts';
import type { OpenedResources, ResourceOptions } from './resource-source.ts';

/** Reads feeds into a list that is searched on the device. */
export const readFeeds = (feeds: readonly AskedFeed<ResourceFormat, ResourceSlice>[], options: ResourceOptions): Promise<OpenedResources> =>
  readFeedsOf({ recognise: recogniseResourceFormat, connector: loadResourceConnector }, new FillingResources(options), feeds, options);

/** Takes rows that are in hand already, each with an id of its own. */
export async function takeRows(rows: readonly Resource[], options: ResourceOptions): Promise<OpenedResources> {
  const filling = new FillingResources(options);
  for (const row of rows) filling.add(filling.inZone(row));
  return { source: await filling.open(options.signal), reports: [] };
}
