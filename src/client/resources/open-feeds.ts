import { loadResourceConnector, recogniseResourceFormat, type ResourceFormat, type ResourceSlice } from '../../connectors/resources/index.ts';
import type { Resource } from '../../protocol/resource.ts';
import { openFeedsOf, type Feed } from '../lists/open-feeds.ts';
import type { OpenedResources, ResourceOptions, ResourceSource } from './resource-source.ts';

/** Reads one or several feeds into one list. Throws `ClientError` only when none of them can be read. */
export function openResourceFeeds(feeds: readonly Feed<ResourceFormat>[], options: ResourceOptions): Promise<OpenedResources> {
  const filling = async () => new (await import('./resources-on-device.ts')).FillingResources(options);
  return openFeedsOf<Resource, ResourceSlice, ResourceSource, ResourceFormat>({ recognise: recogniseResourceFormat, connector: loadResourceConnector, filling }, feeds, options);
}
