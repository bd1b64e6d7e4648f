import { ClientError } from '../errors.ts';
import { fetchText } from '../http.ts';
import type { Filling, ListConnector, ReadSlice } from './filling.ts';
import { beginFeed, ListReader, type FeedReading } from './list-reader.ts';
import type { FeedReport, Opened } from './list-source.ts';
import { loaded } from './loaded.ts';
import type { OpenOptions } from './open-options.ts';
import { asClientError } from './unreadable.ts';

/** A feed as an embedder names it; without a format it is told by its content. */
export interface Feed<Format> {
  url: string;
  format?: Format;
}

/** What reads the feeds of one kind of rows. */
interface FeedKind<Row, Slice, Source, Format extends string> {
  recognise: (text: string, contentType: string) => Promise<Format>;
  connector: (format: Format, text: string) => Promise<ListConnector<Slice>>;
  /** Downloads the list on the device, empty. */
  filling: () => Promise<Filling<Row, Slice, Source>>;
}

const mostPages = 200;

/** Reads one or several feeds into one list. Throws `ClientError` only when none of them can be read. */
export async function openFeedsOf<Row extends { id: string }, Slice extends ReadSlice, Source, Format extends string>(
  kind: FeedKind<Row, Slice, Source, Format>,
  feeds: readonly Feed<Format>[],
  options: OpenOptions<Row>,
): Promise<Opened<Source>> {
  const filling = loaded(kind.filling(), 'searches a list');
  const reader = filling.then(list => new ListReader(list, options));
  // each feed says so itself, once it has been fetched
  reader.catch(() => undefined);
  const reports = await Promise.all(feeds.map(async ({ url, format }, place) => readFeed(beginFeed(url, format, place), reader, kind, options.signal)));
  const broken = reports.find(report => report.failure);
  if (broken?.failure && reports.every(report => report.failure && report.shown === 0)) throw new ClientError(broken.failure.kind, broken.failure.message);
  return { source: await (await filling).open(options.signal), reports };
}

/** Reads a feed to its last page. What fails is written in the report, beside what could be read. */
async function readFeed<Row extends { id: string }, Slice extends ReadSlice, Format extends string>(
  feed: FeedReading,
  reader: Promise<ListReader<Row, Slice>>,
  kind: Pick<FeedKind<Row, Slice, unknown, Format>, 'recognise' | 'connector'>,
  signal: AbortSignal,
): Promise<FeedReport> {
  const { report } = feed;
  try {
    const seen = new Set<string>();
    for (let url: string | undefined = report.url; url && !seen.has(url); ) {
      if (seen.size >= mostPages) throw new ClientError('too-large', `${report.url} has more than ${String(mostPages)} pages`);
      seen.add(url);
      const { text, contentType } = await fetchText(url, { signal });
      const format = (report.format as Format | undefined) ?? (await loaded(kind.recognise(text, contentType), 'tells one format from another'));
      report.format = format;
      const connector = await loaded(kind.connector(format, text), 'reads this feed');
      url = await (await reader).read({ url, text, format, connector }, feed);
    }
  } catch (error) {
    signal.throwIfAborted();
    const { kind: failed, message } = asClientError(error, report.url);
    report.failure = { kind: failed, message };
  }
  return report;
}
