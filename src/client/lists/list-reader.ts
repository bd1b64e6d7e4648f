import type { TakenIds } from '../../connectors/taken-ids.ts';
import type { Finding } from '../../protocol/rows.ts';
import { breathe, inSlices } from '../slices.ts';
import type { Filling, ListConnector, ReadSlice } from './filling.ts';
import type { FeedReport } from './list-source.ts';
import { loaded } from './loaded.ts';
import type { OpenOptions } from './open-options.ts';
import { readOptions } from './read-options.ts';

/** One feed while it is being read. */
export interface FeedReading {
  report: FeedReport;
  ids: TakenIds;
  /** Ids that rows came with. */
  given: Set<string>;
  /** Tells its ids from those of the feeds before it, whichever answers first. */
  prefix: string;
  /** Pages without anything new since the last that had some. */
  gaps: number;
}

/** One answer of a feed. */
interface FeedPage<Slice> {
  url: string;
  text: string;
  connector: ListConnector<Slice>;
}

/** Lists longer than this are announced by their first rows. In UTF-16 units. */
const longText = 1_000_000;
/** Whoever announces more pages than there are is not asked for all of them. */
const mostGaps = 3;
/** Rows of one id that a row is compared with: a list of one id only must not be read through for each of them. */
const copiesCompared = ['', '~2', '~3'];

/** Begins the reading of a feed; `place`: how many came before it. */
export const beginFeed = (url: string, format: string | undefined, ids: TakenIds, place: number): FeedReading => ({
  report: { url, format, shown: 0, rejected: [], dropped: [] }, ids, given: new Set(), prefix: place === 0 ? '' : `${String(place + 1)}:`, gaps: 0,
});

/** Reads pages of feeds into one list on the device. */
export class ListReader<Row extends { id: string }, Slice extends ReadSlice> {
  readonly #filling: Filling<Row, Slice, unknown>;
  readonly #options: OpenOptions<Row>;
  #previewed = false;

  constructor(filling: Filling<Row, Slice, unknown>, options: OpenOptions<Row>) {
    this.#filling = filling;
    this.#options = options;
  }

  /** Reads a page, and tells where the next one is. */
  async read({ url, text, connector }: FeedPage<Slice>, feed: FeedReading): Promise<string | undefined> {
    const { report } = feed;
    const before = report.shown;
    const found: Record<'rejected' | 'dropped', Finding[]> = { rejected: [], dropped: [] };
    const { next, again, isGap } = await inSlices(connector.read(text, readOptions(this.#options, url)), this.#options.signal, slice => {
      const rows = this.#take(slice, feed);
      found.rejected.push(...slice.rejected);
      found.dropped.push(...slice.dropped);
      const wait = slice.wait && loaded(slice.wait, 'reads this feed');
      return text.length > longText && !this.#previewed && rows.length > 0 ? this.#preview(rows).then(() => wait) : wait;
    });
    const isNew = report.shown > before;
    // what is wrong with rows that came before is known by now
    if (isNew || before === 0) for (const findings of ['rejected', 'dropped'] as const) report[findings].push(...found[findings]);
    // a page that brings nothing new is the last one, unless it only said where to ask instead, or that there is a gap
    feed.gaps = isNew ? 0 : feed.gaps + 1;
    return again || isNew || (isGap && feed.gaps <= mostGaps) ? next : undefined;
  }

  /** Links and saved rows need an id of their own for each row, and the same one at every visit. */
  #take(slice: Slice, feed: FeedReading): Row[] {
    const taken: Row[] = [];
    for (const [at, given] of this.#filling.rowsOf(slice).entries()) {
      const row = this.#filling.inZone(given);
      if (this.#isRepeat(row, feed)) continue;
      const id = feed.prefix + feed.ids.take(given.id);
      const own = id === row.id ? row : { ...row, id };
      this.#filling.add(own, { slice, at, format: feed.report.format });
      taken.push(own);
      feed.report.shown++;
    }
    return taken;
  }

  /** A server that never turns the page sends its first one again; one whose order changes sends some rows twice. */
  #isRepeat(row: Row, { given, prefix }: FeedReading): boolean {
    if (given.size < given.add(row.id).size) return false;
    const text = JSON.stringify(row);
    return copiesCompared.some(copy => {
      const known = this.#filling.find(prefix + row.id + copy);
      return known && JSON.stringify({ ...known, id: row.id }) === text;
    });
  }

  /** Shows the first rows. An index of their own is work enough for a task of its own. */
  async #preview(rows: readonly Row[]): Promise<void> {
    this.#previewed = true;
    await breathe();
    const first = this.#filling.preview(rows);
    this.#previewed = first.length > 0;
    if (this.#previewed) this.#options.onPreview?.(first, rows.length);
    await breathe();
  }
}
