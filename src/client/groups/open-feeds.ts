import type { Slice } from '../../connectors/connector.ts';
import { loadConnector, recogniseFormat, type Format } from '../../connectors/index.ts';
import type { Group } from '../../protocol/group.ts';
import { openFeedsOf, type Feed } from '../lists/open-feeds.ts';
import type { OpenOptions } from '../lists/open-options.ts';
import type { GroupSource, OpenedSource } from './group-source.ts';

/** What opening a list of groups takes. */
export interface FeedOptions extends OpenOptions<Group> {
  /** Zone in which the visitor is shown days and times (IANA). */
  displayZone: string;
}

/** Reads one or several feeds into one index. Throws `ClientError` only when none of them can be read. */
export function openFeeds(feeds: readonly Feed<Format>[], options: FeedOptions): Promise<OpenedSource> {
  const filling = async () => new (await import('./groups-on-device.ts')).FillingGroups(options);
  return openFeedsOf<Group, Slice, GroupSource, Format>({ recognise: recogniseFormat, connector: loadConnector, filling }, feeds, options);
}
