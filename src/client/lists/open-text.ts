import type { Filling, ListConnector, ReadSlice } from './filling.ts';
import { beginFeed, ListReader } from './list-reader.ts';
import type { Opened } from './list-source.ts';
import type { OpenOptions } from './open-options.ts';
import { asClientError } from './unreadable.ts';

/** Reads a whole list of an endpoint, row by row, into a list on the device. */
export async function openTextOf<Row extends { id: string }, Slice extends ReadSlice, Source>(
  { connector, filling, options }: { connector: ListConnector<Slice>; filling: Filling<Row, Slice, Source>; options: OpenOptions<Row> },
  text: string,
  url: string,
): Promise<Opened<Source>> {
  const feed = beginFeed(url, 'endpoint');
  try {
    await new ListReader(filling, options).read({ url, text, format: 'endpoint', connector }, feed);
  } catch (error) {
    options.signal.throwIfAborted();
    throw asClientError(error, url);
  }
  return { source: await filling.open(options.signal), reports: [feed.report] };
}
