import { type GazetteerColumns, latitudeAt, longitudeAt } from './gazetteer-file.ts';
import type { RegionFilter } from './region-filter.ts';
import { SortedNames } from './sorted-names.ts';

/** A ZIP code, or the beginning of one that tells enough; what ZIP+4 adds is read over. */
const zipBeginning = /^(\d{3,5})(?: \d{1,4})?$/;
const digits = 5;

interface Zip { code: string; town: string; region: number; latitude: number; longitude: number }

/** The ZIP codes of the United States, in order. */
export class ZipCodes {
  readonly #columns: GazetteerColumns;
  readonly #towns: SortedNames;

  constructor(columns: GazetteerColumns) {
    this.#columns = columns;
    this.#towns = new SortedNames(columns.towns, columns.townLengths);
  }

  /** The first codes that begin so. */
  find(text: string, filter: RegionFilter, limit: number): Zip[] {
    const begun = zipBeginning.exec(text)?.[1];
    if (begun === undefined) return [];
    const from = Number(begun.padEnd(digits, '0'));
    const to = Number(begun.padEnd(digits, '9'));
    const { zips, zipRegions } = this.#columns;
    const found: Zip[] = [];
    for (let at = this.#first(from); at < zips.length && (zips[at] ?? to + 1) <= to && found.length < limit; at += 1) {
      if (filter(zipRegions[at] ?? 0)) found.push(this.#at(at));
    }
    return found;
  }

  #first(zip: number): number {
    let [low, high] = [0, this.#columns.zips.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#columns.zips[middle] ?? 0) >= zip) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #at(at: number): Zip {
    const { zips, zipTowns, zipRegions, zipLatitudes, zipLongitudes } = this.#columns;
    return {
      code: String(zips[at] ?? 0).padStart(digits, '0'),
      town: this.#towns.at(zipTowns[at] ?? 0),
      region: zipRegions[at] ?? 0,
      latitude: latitudeAt(zipLatitudes[at] ?? 0),
      longitude: longitudeAt(zipLongitudes[at] ?? 0),
    };
  }
}
