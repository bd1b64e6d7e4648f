import type { GroupIndex } from '../../search/group-index.ts';
import type { Group } from '../../protocol/group.ts';
import type { GroupAnswer, GroupQuery } from '../../protocol/group-search.ts';
import type { GroupSource, PlaceSuggestion } from './group-source.ts';

/** Answers from an index on the device: nothing typed and no position ever leaves the page. */
export class DeviceSource implements GroupSource {
  readonly remote = false;
  readonly #index: GroupIndex;

  constructor(index: GroupIndex) {
    this.#index = index;
  }

  search(query: GroupQuery, now: number): GroupAnswer {
    return this.#index.search(query, now);
  }

  find(id: string): Group | undefined {
    return this.#index.find(id);
  }

  related(group: Group): { series: Group[]; place: Group[] } {
    return this.#index.related(group);
  }

  places(text: string): PlaceSuggestion[] {
    return this.#index.places(text, 8).map(({ path, ...place }) => ({ ...place, region: path }));
  }
}
