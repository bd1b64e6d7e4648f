import { loadConnector, recogniseFormat, type Format } from '../../connectors/index.ts';
import { FeedError } from '../../connectors/feed-error.ts';
import { TakenIds } from '../../connectors/taken-ids.ts';
import type { Group } from '../../protocol/group.ts';
import { GroupIndex } from '../../search/group-index.ts';
import { zoneNamed } from '../../time/zones.ts';
import { ClientError } from '../errors.ts';
import { fetchText } from '../http.ts';
import { breathe, inSlices } from '../slices.ts';
import { inZone } from './in-zone.ts';
import { DeviceSource } from './device-source.ts';
import type { OpenedSource } from './group-source.ts';
import type { FeedReport } from '../lists/list-source.ts';
import { readyIndex } from './ready-index.ts';
import { asClientError } from './unreadable.ts';

export interface FeedOptions {
  /** Zone in which the visitor is shown days and times (IANA). */
  displayZone: string;
  /** Zone of rows that name none (IANA): the embedder's word. */
  feedZone?: string;
  /** Column map of a spreadsheet: our field -> the sheet's header. */
  columns?: Record<string, string>;
  language?: string;
  now: number;
  signal: AbortSignal;
  /** Translated labels of canonical terms, so that they can be searched too. */
  words?: (term: string) => string;
  /** Told once of the first rows of a long list, while the rest is still being read. */
  onPreview?: (first: readonly Group[], read: number) => void;
}

/** Lists longer than this are announced by their first rows. In UTF-16 units. */
const longText = 1_000_000;
const previewRows = 100;
const mostPages = 200;

/** Reads one or several feeds into one index. Throws `ClientError` only when none of them can be read. */
export async function openFeeds(feeds: readonly { url: string; format?: Format }[], options: FeedOptions): Promise<OpenedSource> {
  const reader = new FeedReader(options);
  const reports = await Promise.all(feeds.map((feed, at) => reader.read(feed.url, feed.format, at)));
  const broken = reports.find(report => report.failure);
  if (broken?.failure && reports.every(report => report.failure && report.shown === 0)) throw new ClientError(broken.failure.kind, broken.failure.message);
  await readyIndex(reader.index, options.signal);
  return { source: new DeviceSource(reader.index), reports };
}

/** One feed while it is being read. */
interface FeedReading {
  report: FeedReport;
  ids: TakenIds;
  /** Tells its ids from those of the feeds before it, whichever answers first. */
  prefix: string;
  /** The first group of each page. */
  firsts: Set<string>;
}

class FeedReader {
  readonly index: GroupIndex;
  readonly #options: FeedOptions;
  #previewed = false;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.index = emptyIndex(options);
  }

  /** Reads a feed to its last page. What fails is written in the report, beside what could be read. */
  async read(url: string, format: Format | undefined, place: number): Promise<FeedReport> {
    const report: FeedReport = { url, format, shown: 0, rejected: [], dropped: [] };
    const feed: FeedReading = { report, ids: new TakenIds(), prefix: place === 0 ? '' : `${String(place + 1)}:`, firsts: new Set() };
    try {
      const seen = new Set<string>();
      for (let at: string | undefined = url; at && !seen.has(at) && seen.size < mostPages; ) {
        seen.add(at);
        at = await this.#readPage(at, feed);
      }
    } catch (error) {
      this.#options.signal.throwIfAborted();
      const { kind, message } = asClientError(error, url);
      report.failure = { kind, message };
    }
    return report;
  }

  async #readPage(url: string, feed: FeedReading): Promise<string | undefined> {
    const { report } = feed;
    const { signal, columns, language } = this.#options;
    const { text, contentType } = await fetchText(url, { signal });
    const format = (report.format as Format | undefined) ?? (await recogniseFormat(text, contentType).catch(unreachable));
    report.format = format;
    const connector = await loadConnector(format, text).catch(unreachable);
    const before = report.shown;
    let turned = true;
    const { next, again = false } = await inSlices(connector.read(text, { url, columns, language, isZone }), signal, slice => {
      if (report.shown === before && slice.groups[0]) turned = isNew(feed.firsts, slice.groups[0]);
      if (!turned) return undefined;
      const groups = slice.groups.map(group => inZone(withOwnId(group, feed), this.#options.feedZone));
      this.index.add(groups, this.#options.words);
      report.shown += groups.length;
      report.rejected.push(...slice.rejected);
      report.dropped.push(...slice.dropped);
      const wait = slice.wait?.catch(unreachable);
      return text.length > longText && !this.#previewed && groups.length > 0 ? this.#preview(groups).then(() => wait) : wait;
    });
    // a page that brings nothing new is the last one, unless it only said where to ask instead; a server that never turns the page sends its first one again
    return again || report.shown > before ? next : undefined;
  }

  /** Shows the first rows. An index of their own is work enough for a task of its own. */
  async #preview(groups: readonly Group[]): Promise<void> {
    this.#previewed = true;
    await breathe();
    const first = emptyIndex(this.#options);
    first.add(groups.slice(0, previewRows));
    for (const build = first.build(); !build.next().done; );
    const { displayZone: timeZone, now } = this.#options;
    this.#options.onPreview?.(first.search({ timeZone, limit: 10 }, now).items, groups.length);
    await breathe();
  }
}

/** Links and saved groups need an id of their own for each group, and the same one at every visit. */
function withOwnId(group: Group, { ids, prefix }: FeedReading): Group {
  const id = prefix + ids.take(group.id);
  return id === group.id ? group : { ...group, id };
}

function isNew(firsts: Set<string>, group: Group): boolean {
  const { size } = firsts;
  return firsts.add(JSON.stringify(group)).size > size;
}

function unreachable(cause: unknown): never {
  throw cause instanceof FeedError ? cause : new ClientError('unreachable', 'a part that reads this feed could not be loaded', { cause });
}

const isZone = (name: string): boolean => zoneNamed(name) !== undefined;

const emptyIndex = ({ displayZone, now }: FeedOptions): GroupIndex => new GroupIndex({ timeZone: displayZone, now });
