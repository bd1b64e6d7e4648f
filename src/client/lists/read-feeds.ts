import { ClientError } from '../errors.ts';
import { fetchText } from '../http.ts';
import type { Filling, ListConnector, ReadSlice } from './filling.ts';
import { beginFeed, ListReader } from './list-reader.ts';
import type { FeedReport, Opened } from './list-source.ts';
import { loaded } from './loaded.ts';
import type { AskedFeed } from './open-feeds.ts';
import type { OpenOptions } from './open-options.ts';
import { asClientError } from './unreadable.ts';

/** What reads the feeds of one kind of rows. */
interface Formats<Slice, Format> {
  recognise: (text: string, contentType: string) => Promise<Format>;
  connector: (format: Format, text: string) => Promise<ListConnector<Slice>>;
}

const mostPages = 200;

/** Reads one or several feeds into one list. Throws `ClientError` only when none of them can be read. */
export async function readFeedsOf<Row extends { id: string }, Slice extends ReadSlice, Source, Format extends string>(
  formats: Formats<Slice, Format>,
  filling: Filling<Row, Slice, Source>,
  feeds: readonly AskedFeed<Format, Slice>[],
  options: OpenOptions<Row>,
): Promise<Opened<Source>> {
  const reader = new ListReader(filling, options);
  const reports = await Promise.all(feeds.map((feed, place) => readFeed(feed, place, reader, formats, options.signal)));
  const broken = reports.find(report => report.failure);
  if (broken?.failure && reports.every(report => report.failure && report.shown === 0)) throw new ClientError(broken.failure.kind, broken.failure.message);
  return { source: await filling.open(options.signal), reports };
}

/** Reads a feed to its last page. What fails is written in the report, beside what could be read. */
async function readFeed<Row extends { id: string }, Slice extends ReadSlice, Format extends string>(
  { url, format, first, ids, connector }: AskedFeed<Format, Slice>,
  place: number,
  reader: ListReader<Row, Slice>,
  formats: Formats<Slice, Format>,
  signal: AbortSignal,
): Promise<FeedReport> {
  const feed = beginFeed(url, connector ? 'endpoint' : format, ids, place);
  const { report } = feed;
  let known = format;
  const connectorOf = async (text: string, contentType: string): Promise<ListConnector<Slice>> => {
    report.format = known ??= await loaded(formats.recognise(text, contentType), 'tells one format from another');
    return loaded(formats.connector(known, text), 'reads this feed');
  };
  try {
    const seen = new Set<string>();
    for (let at: string | undefined = url; at && !seen.has(at); ) {
      if (seen.size >= mostPages) throw new ClientError('too-large', `${url} has more than ${String(mostPages)} pages`);
      seen.add(at);
      const { text, contentType } = await (at === url ? first : fetchText(at, { signal }));
      at = await reader.read({ url: at, text, connector: await (connector ?? connectorOf(text, contentType)) }, feed);
    }
  } catch (error) {
    signal.throwIfAborted();
    const { kind, message } = asClientError(error, url);
    report.failure = { kind, message };
  }
  return report;
}
