import type { ListPlaces, PlacedRows } from '../../search/list-places.ts';
import type { RowsFound } from '../../search/searched-rows.ts';
import type { Finesse } from '../../search/text-column.ts';
import { ClientError } from '../errors.ts';
import { inSlices } from '../slices.ts';
import type { ListAnswer, ListSource, PlaceSuggestion } from './list-source.ts';

/** What a source asks of an index, whatever its rows are. */
interface RowIndex<Row, Query> {
  search(query: Query, now: number, counts?: boolean): RowsFound<Row>;
  find(id: string): Row | undefined;
  learn(finesse: Finesse): void;
}

const mostPlaces = 8;

/** Answers from an index on the device: nothing typed and no position ever leaves the page. */
export class DeviceSource<Row, Query extends { near?: unknown }> implements ListSource<Row, Query> {
  readonly remote = false;
  readonly #index: RowIndex<Row, Query>;
  readonly #placed: PlacedRows;
  #places: Promise<ListPlaces> | undefined;

  /** `placed`: the rows whose places can be searched around. */
  constructor(index: RowIndex<Row, Query>, placed: PlacedRows) {
    this.#index = index;
    this.#placed = placed;
  }

  /** Answers at once, but for the few searches that need a part which is not loaded yet. */
  search(query: Query, now: number, _signal: AbortSignal, counts = true): ListAnswer<Row> | Promise<ListAnswer<Row>> {
    const { wantsFinesse, ...answer } = this.#index.search(query, now, counts);
    return wantsFinesse ? this.#searchFinely(query, now, answer, counts) : answer;
  }

  find(id: string): Row | undefined {
    return this.#index.find(id);
  }

  async places(text: string): Promise<PlaceSuggestion[]> {
    const places = await (this.#places ??= this.#readPlaces());
    return places.find(text, mostPlaces).map(({ path, ...place }) => ({ ...place, region: path }));
  }

  async #searchFinely(query: Query, now: number, answer: ListAnswer<Row>, counts: boolean): Promise<ListAnswer<Row>> {
    try {
      this.#index.learn((await import('../../search/finesse.ts')).finesse);
    } catch (cause) {
      if (query.near) throw new ClientError('unreachable', 'the part that measures distances could not be loaded', { cause });
      // For anything else a plain answer is better than none.
      return answer;
    }
    return this.#index.search(query, now, counts);
  }

  async #readPlaces(): Promise<ListPlaces> {
    try {
      const places = new (await import('../../search/list-places.ts')).ListPlaces();
      await inSlices(places.read(this.#placed), undefined);
      return places;
    } catch (error) {
      this.#places = undefined;
      throw error;
    }
  }
}
