import type { ResourceFormat } from '../../connectors/resources/index.ts';
import { openFeedsOf, type Feed } from '../lists/open-feeds.ts';
import type { OpenedResources, ResourceOptions } from './resource-source.ts';

/** Reads one or several feeds into one list. Throws `ClientError` only when none of them can be read. */
export const openResourceFeeds = (feeds: readonly Feed<ResourceFormat>[], options: ResourceOptions): Promise<OpenedResources> => openFeedsOf(async () => (await import('./resources-on-device.ts')).readFeeds, feeds, options);
