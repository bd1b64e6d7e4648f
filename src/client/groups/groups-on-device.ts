import type { Slice } from '../../connectors/connector.ts';
import { loadConnector, recogniseFormat, type Format } from '../../connectors/index.ts';
import type { AskedFeed } from '../lists/open-feeds.ts';
import { readFeedsOf } from '../lists/read-feeds.ts';
import { FillingGroups } from './filling-groups.ts';
import type { FeedOptions, OpenedSource } from './group-source.ts';

/** Reads feeds into a list that is searched on the device. */
export const readFeeds = (feeds: readonly AskedFeed<Format, Slice>[], options: FeedOptions): Promise<OpenedSource> =>
  readFeedsOf({ recognise: recogniseFormat, connector: loadConnector }, new FillingGroups(options), feeds, options);
