import type { Place } from '../../../src/protocol/group.ts';
import type { FoundPlace } from '../../../src/protocol/place-search.ts';
import { ListPlaces } from '../../../src/search/list-places.ts';
import type { FindOptions, Gazetteer } from './gazetteer.ts';
import { placeKey } from './place-key.ts';

const usualLimit = 8;

/** Every place that a visitor may mean: those where the endpoint's own groups and resources are, then those of the world. */
export class Places {
  readonly #gazetteer: Pick<Gazetteer, 'find'>;
  #own = new ListPlaces();

  constructor(gazetteer: Pick<Gazetteer, 'find'>) {
    this.#gazetteer = gazetteer;
  }

  /** Takes the towns, regions and postcodes of these rows for the endpoint's own, instead of those it had. */
  setOwn(rows: Iterable<{ place?: Place }>): void {
    const placed = [...rows];
    const own = new ListPlaces();
    const steps = own.read({ length: placed.length, at: row => placed[row] ?? {} });
    while (!steps.next().done);
    this.#own = own;
  }

  /** The endpoint's own places first; none twice. */
  find(text: string, { locale, limit = usualLimit }: FindOptions = {}): FoundPlace[] {
    const found = new Map<string, FoundPlace>();
    const add = (place: FoundPlace): void => {
      const key = placeKey(place.label);
      if (found.size < limit && !found.has(key)) found.set(key, place);
    };
    // a place without a point is of no use to a search by distance
    for (const { label, latitude, longitude } of this.#own.find(text, limit)) if (latitude !== undefined && longitude !== undefined) add({ label, latitude, longitude });
    if (found.size < limit) this.#gazetteer.find(text, { locale, limit }).forEach(add);
    return [...found.values()];
  }
}
