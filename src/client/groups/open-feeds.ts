import type { Format } from '../../connectors/index.ts';
import { openFeedsOf, type Feed } from '../lists/open-feeds.ts';
import type { FeedOptions, OpenedSource } from './group-source.ts';

export type { FeedOptions } from './group-source.ts';

/** Reads one or several feeds into one index. Throws `ClientError` only when none of them can be read. */
export const openFeeds = (feeds: readonly Feed<Format>[], options: FeedOptions): Promise<OpenedSource> => openFeedsOf(async () => (await import('./groups-on-device.ts')).readFeeds, feeds, options);
