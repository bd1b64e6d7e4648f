import type { Place } from '../protocol/group.ts';
import type { Point } from './coordinates.ts';
import { fold, words } from './fold.ts';
import { regionPaths } from './group-documents.ts';
import { kmBetween } from './km-between.ts';

/** A place that the list itself names, with the middle of its rows and how far they reach from it. */
export interface FeedPlace extends Partial<Point> {
  label: string;
  kind: 'region' | 'town' | 'postcode';
  /** Covers every row of the place that has coordinates. */
  radiusKm?: number;
  count: number;
  /** Value of the `regions` facet. */
  path?: string;
}

type Area = Partial<Point> & { radiusKm?: number };

/** What places are read from: an index, or any rows that have one place or several. */
export interface PlacedRows {
  readonly length: number;
  at: (row: number) => { place?: Place; places?: readonly Place[] };
}

interface Named {
  kind: FeedPlace['kind'];
  label: string;
  path?: string;
  words: readonly string[];
  /** The words without spaces, as some type a postcode. */
  joined: string;
  count: number;
  /** Where its rows are. */
  points: Point[];
  /** What is around them, once somebody asked. */
  area?: Area;
}

/** Rows read at a time. */
const step = 100;
const degree = Math.PI / 180;

/** Regions, towns and postcodes of a list, found by how their names begin. */
export class ListPlaces {
  readonly #named = new Map<string, Named>();

  /** Reads all rows of a list, in small steps. */
  *read(rows: PlacedRows): Generator<void> {
    for (let row = 0; row < rows.length; row += 1) {
      if (row % step === 0) yield;
      const { place, places = place ? [place] : [] } = rows.at(row);
      const named = new Set<Named>();
      for (const each of places) this.#add(each, named);
      for (const each of named) each.count += 1;
    }
  }

  /** The places that a typed text may mean: names that begin so first, then those with most rows. */
  find(text: string, limit: number): FeedPlace[] {
    const typed = words(text);
    if (typed.length === 0) return [];
    const whole = typed.join('');
    return [...this.#named.values()]
      .filter(place => place.joined.startsWith(whole) || typed.every(part => place.words.some(word => word.startsWith(part))))
      .sort((one, other) => Number(other.joined.startsWith(whole)) - Number(one.joined.startsWith(whole)) || other.count - one.count)
      .slice(0, limit)
      .map(place => {
        const { label, kind, count, path, points } = place;
        return { label, kind, count, path, ...(place.area ??= around(points)) };
      });
  }

  /** Adds a place of a row to `named`: what each of its places is called counts once. */
  #add(place: Place, named: Set<Named>): void {
    const { region, town, postcode, latitude, longitude } = place;
    const point = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
    // The most general part tells least: a region is shown with the one it lies in.
    for (const path of new Set(regionPaths(region))) named.add(this.#name('region', path.split(' > ').slice(-2).reverse().join(', '), point, path));
    const last = region.at(-1);
    // A town is told from others of its name by its region; where it is one of the regions itself, they have it already.
    if (town && region.every(part => fold(part) !== fold(town))) named.add(this.#name('town', last === undefined ? town : `${town}, ${last}`, point));
    if (postcode) named.add(this.#name('postcode', postcode, point));
  }

  #name(kind: FeedPlace['kind'], label: string, point: Point | undefined, path?: string): Named {
    const key = `${kind} ${path ?? label}`;
    let named = this.#named.get(key);
    if (!named) {
      const own = words(label);
      named = { kind, label, path, words: own, joined: own.join(''), count: 0, points: [] };
      this.#named.set(key, named);
    }
    if (point) {
      named.points.push(point);
      named.area = undefined;
    }
    return named;
  }
}

/** The middle of some points on Earth, and a radius that leaves none of them out. */
function around(points: readonly Point[]): Area {
  if (points.length === 0) return {};
  let [x, y, z] = [0, 0, 0];
  for (const { latitude, longitude } of points) {
    const across = Math.cos(latitude * degree);
    x += across * Math.cos(longitude * degree);
    y += across * Math.sin(longitude * degree);
    z += Math.sin(latitude * degree);
  }
  const middle = { latitude: Math.atan2(z, Math.hypot(x, y)) / degree, longitude: Math.atan2(y, x) / degree };
  const farthest = points.reduce((most, point) => Math.max(most, kmBetween(middle, point)), 0);
  return { ...middle, radiusKm: Math.ceil(farthest * 10 + 1) / 10 };
}
