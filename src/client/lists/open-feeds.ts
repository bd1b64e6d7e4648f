import { TakenIds } from '../../connectors/taken-ids.ts';
import { fetchText, type TextAnswer } from '../http.ts';
import type { ListConnector } from './filling.ts';
import type { Opened } from './list-source.ts';
import { loaded } from './loaded.ts';

/** A feed as an embedder names it; without a format it is told by its content. */
export interface Feed<Format> {
  url: string;
  format?: Format;
}

/** A feed whose first answer is on its way. */
export interface AskedFeed<Format, Slice> extends Feed<Format> {
  first: Promise<TextAnswer>;
  /** Made here: a bundler would put what makes them beside the readers of formats, and a list that needs none of those would bring them all. */
  ids: TakenIds;
  /** What reads it, where that is no foreign format but an endpoint's own. */
  connector?: Promise<ListConnector<Slice>>;
}

/** What reads feeds and searches them on the device. */
export type FeedsReader<Format, Slice, Source, Options> = (feeds: readonly AskedFeed<Format, Slice>[], options: Options) => Promise<Opened<Source>>;

/** Asks all feeds, and meanwhile downloads what reads and searches them. Throws `ClientError` only when none of them can be read. */
export async function openFeedsOf<Format, Slice, Source, Options extends { signal: AbortSignal }>(
  reader: () => Promise<FeedsReader<Format, Slice, Source, Options>>,
  feeds: readonly Omit<AskedFeed<Format, Slice>, 'first' | 'ids'>[],
  options: Options,
): Promise<Opened<Source>> {
  const { signal } = options;
  const asked = feeds.map(feed => ({ ...feed, first: fetchText(feed.url, { signal }), ids: new TakenIds() }));
  // what fails is heard by whoever reads it
  for (const { first } of asked) first.catch(() => undefined);
  const read = await loaded(reader(), 'reads and searches lists');
  return read(asked, options);
}
