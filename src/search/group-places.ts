import type { FacetCount } from './facet-column.ts';
import { words } from './fold.ts';
import type { SearchIndex } from './search-index.ts';

/** A place that the list itself names, with the middle of its groups and how far they reach from it. */
export interface FeedPlace {
  label: string;
  kind: 'region' | 'town' | 'postcode';
  latitude?: number;
  longitude?: number;
  /** Covers every group of the place that has coordinates. */
  radiusKm?: number;
  count: number;
  /** Value of the `regions` facet. */
  path?: string;
}

interface Named extends FacetCount {
  kind: FeedPlace['kind'];
  label: string;
  words: string[];
  /** The words without spaces, as some type a postcode. */
  joined: string;
}

const kinds = { regions: 'region', towns: 'town', postcodes: 'postcode' } as const;

/** The most general part tells least: a region is shown with the one it lies in. */
const labelOf = (kind: FeedPlace['kind'], value: string): string => (kind === 'region' ? value.split(' > ').slice(-2).reverse().join(', ') : value);

/** Regions, towns and postcodes of the rows, found by how their names begin. */
export class GroupPlaces {
  readonly #index: SearchIndex;
  readonly #named: readonly Named[];

  constructor(index: SearchIndex) {
    this.#index = index;
    const every = new Uint16Array(index.length);
    this.#named = Object.entries(kinds).flatMap(([facet, kind]) =>
      (index.facet(facet)?.count(every, 0, index.length) ?? []).map(({ value, count }) => {
        const label = labelOf(kind, value);
        const named = words(label);
        return { kind, value, count, label, words: named, joined: named.join('') };
      }),
    );
  }

  /** The places that a typed text may mean: names that begin so first, then those with most groups. */
  find(text: string, limit: number): FeedPlace[] {
    const typed = words(text);
    if (typed.length === 0) return [];
    const whole = typed.join('');
    return this.#named
      .filter(place => place.joined.startsWith(whole) || typed.every(part => place.words.some(word => word.startsWith(part))))
      .sort((one, other) => Number(other.joined.startsWith(whole)) - Number(one.joined.startsWith(whole)) || other.count - one.count)
      .slice(0, limit)
      .map(place => this.#locate(place));
  }

  #locate({ kind, value, label, count }: Named): FeedPlace {
    const rows = this.#index.facet(`${kind}s`)?.rowsWith(value, this.#index.length) ?? [];
    const middle = this.#index.coordinates.middle(rows);
    // Rounded up, so that a search of this radius leaves nobody out.
    return { label, kind, ...middle?.point, radiusKm: middle && Math.ceil(middle.radiusKm * 10 + 1) / 10, count, path: kind === 'region' ? value : undefined };
  }
}
