import type { GroupIndex } from '../../search/group-index.ts';
import type { GroupPlaces } from '../../search/group-places.ts';
import type { Group } from '../../protocol/group.ts';
import type { GroupAnswer, GroupQuery } from '../../protocol/group-search.ts';
import { ClientError } from '../errors.ts';
import { inSlices } from '../slices.ts';
import type { GroupSource } from './group-source.ts';
import type { PlaceSuggestion } from '../lists/list-source.ts';

const mostPlaces = 8;

/** Answers from an index on the device: nothing typed and no position ever leaves the page. */
export class DeviceSource implements GroupSource {
  readonly remote = false;
  readonly #index: GroupIndex;
  #places: Promise<GroupPlaces> | undefined;

  constructor(index: GroupIndex) {
    this.#index = index;
  }

  /** Answers at once, but for the few searches that need a part which is not loaded yet. */
  search(query: GroupQuery, now: number, _signal: AbortSignal, counts = true): GroupAnswer | Promise<GroupAnswer> {
    const { wantsFinesse, ...answer } = this.#index.search(query, now, counts);
    return wantsFinesse ? this.#searchFinely(query, now, answer, counts) : answer;
  }

  find(id: string): Group | undefined {
    return this.#index.find(id);
  }

  async related(group: Group, { timeZone, now, signal }: { timeZone: string; now: number; signal: AbortSignal }): Promise<{ series: Group[]; place: Group[] }> {
    const { kinOf } = await import('../../search/group-kin.ts');
    return inSlices(kinOf(group, this.#index, timeZone, now), signal);
  }

  async places(text: string): Promise<PlaceSuggestion[]> {
    const places = await (this.#places ??= this.#readPlaces());
    return places.find(text, mostPlaces).map(({ path, ...place }) => ({ ...place, region: path }));
  }

  async #searchFinely(query: GroupQuery, now: number, answer: GroupAnswer, counts: boolean): Promise<GroupAnswer> {
    try {
      this.#index.learn((await import('../../search/finesse.ts')).finesse);
    } catch (cause) {
      if (query.near) throw new ClientError('unreachable', 'the part that measures distances could not be loaded', { cause });
      // For anything else a plain answer is better than none.
      return answer;
    }
    return this.#index.search(query, now, counts);
  }

  async #readPlaces(): Promise<GroupPlaces> {
    try {
      const places = new (await import('../../search/group-places.ts')).GroupPlaces();
      await inSlices(places.read(this.#index), undefined);
      return places;
    } catch (error) {
      this.#places = undefined;
      throw error;
    }
  }
}
