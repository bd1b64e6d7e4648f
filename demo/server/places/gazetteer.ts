import { readFile } from 'node:fs/promises';
import type { FoundPlace } from '../../../src/protocol/place-search.ts';
import { assetFile } from '../assets.ts';
import { countryNames } from './country-names.ts';
import { type GazetteerColumns, latitudeAt, longitudeAt, unpackGazetteer } from './gazetteer-file.ts';
import { type Weighing, largest } from './largest.ts';
import { placeKey } from './place-key.ts';
import { RegionFilters, type RegionFilter } from './region-filter.ts';
import { SortedNames } from './sorted-names.ts';
import { ZipCodes } from './zip-codes.ts';

/** How a search for a place is answered. */
export interface FindOptions {
  /** Language of the countries' names. */
  locale?: string;
  limit?: number;
}

const usualLimit = 8;
/** Nothing longer is the name of a place. */
const longestText = 100;
/** A name counts as much as another name of a place eight times as large: "Mad" is Madrid before it is Madras. */
const ownNameBonus = 48;
const latin = /\p{sc=Latn}/u;
const rightToLeftComma = /^(?:ar|fa|ur|ps|ckb|ug|sd)\b/i;

interface Meant { head: string; narrowing: readonly string[] }

/** The populated places of the world, and the ZIP codes of the United States. */
export class Gazetteer {
  readonly #columns: GazetteerColumns;
  readonly #names: SortedNames;
  readonly #filters: RegionFilters;
  readonly #zips: ZipCodes;
  /** The place of each name. */
  readonly #placeOf: Uint32Array;
  /** The main name of each place. */
  readonly #mainOf: Uint32Array;
  /** Of each name: how large its place is, and whether it is the place's own name. */
  readonly #weights: Uint16Array;

  /** Takes the columns over: they are rewritten in place, as a copy would only cost memory. */
  constructor(columns: GazetteerColumns) {
    this.#columns = columns;
    this.#names = new SortedNames(columns.names, columns.nameLengths);
    this.#filters = new RegionFilters(columns.regions);
    this.#zips = new ZipCodes(columns);
    this.#placeOf = columns.aliasOf;
    this.#mainOf = new Uint32Array(columns.regionOf.length);
    this.#weights = new Uint16Array(columns.aliasOf.length);
    let places = 0;
    for (let name = 0; name < this.#placeOf.length; name += 1) {
      const alias = this.#placeOf[name] ?? 0;
      const place = alias === 0 ? places++ : alias - 1;
      if (alias === 0) this.#mainOf[place] = name;
      this.#placeOf[name] = place;
      this.#weights[name] = (columns.sizes[place] ?? 0) + (alias === 0 ? ownNameBonus : 0);
    }
  }

  /** How many places and names there are. */
  get size(): { places: number; names: number; zips: number } {
    return { places: this.#mainOf.length, names: this.#names.length, zips: this.#columns.zips.length };
  }

  /** The places that a typed text may mean: whole names first, then names that begin so, larger places first. */
  find(text: string, { locale, limit = usualLimit }: FindOptions = {}): FoundPlace[] {
    const found = new Map<string, FoundPlace>();
    const add = (label: string, latitude: number, longitude: number): void => { if (!found.has(label) && found.size < limit) found.set(label, { label, latitude, longitude }); };
    const label = this.#labels(locale);
    for (const { head, narrowing } of meanings(text)) {
      const filter = this.#filters.of(narrowing, locale);
      for (const { code, town, region, latitude, longitude } of this.#zips.find(head, filter, limit)) add(label(`${code} ${town}`, region), latitude, longitude);
      for (const name of this.#find(head, filter, limit)) {
        const place = this.#placeOf[name] ?? 0;
        add(label(this.#shown(name, place), this.#columns.regionOf[place] ?? 0), latitudeAt(this.#columns.latitudes[place] ?? 0), longitudeAt(this.#columns.longitudes[place] ?? 0));
      }
      if (found.size >= limit) break;
    }
    return [...found.values()];
  }

  /** Names, one a place. */
  #find(head: string, filter: RegionFilter, limit: number): number[] {
    const { exact, beginning } = this.#names.range(head);
    const weighing: Weighing = { weights: this.#weights, placeOf: this.#placeOf, allows: place => filter(this.#columns.regionOf[place] ?? 0) };
    const whole = largest(exact, limit, weighing);
    if (whole.length >= limit) return whole;
    const places = new Set(whole.map(name => this.#placeOf[name]));
    const begun = largest({ from: exact.to, to: beginning.to }, limit + places.size, weighing);
    return [...whole, ...begun.filter(name => !places.has(this.#placeOf[name]))];
  }

  /** A place is shown by its main name, or by the one it was found by, where that is in the reader's script and the main one is not. */
  #shown(name: number, place: number): string {
    const [found, main] = [this.#names.at(name), this.#names.at(this.#mainOf[place] ?? 0)];
    return latin.test(main) && !latin.test(found) ? found : main;
  }

  #labels(locale: string | undefined): (name: string, region: number) => string {
    const countries = countryNames(locale);
    const comma = locale !== undefined && rightToLeftComma.test(locale) ? '، ' : ', ';
    return (name, region) => {
      const [code, regionName] = this.#columns.regions[region] ?? ['', ''];
      return [name, regionName === name ? '' : regionName, countries.of(code)].filter(part => part !== '').join(comma);
    };
  }
}

/** "Springfield, Il" is a name and what narrows it; "Springfield Il" may be, once no place is called so. */
function meanings(text: string): Meant[] {
  if (text.length > longestText) return [];
  const [head = '', ...rest] = text.split(/[,،;，、]/).map(placeKey);
  if (head === '') return [];
  const narrowing = rest.filter(part => part !== '');
  const words = head.split(' ');
  const splits = narrowing.length > 0 ? [] : words.slice(1, 4).map((_, at) => words.length - 1 - at).filter(at => at > 0);
  return [{ head, narrowing }, ...splits.map(at => ({ head: words.slice(0, at).join(' '), narrowing: [words.slice(at).join(' ')] }))];
}

/** Reads the gazetteer that lies beside this file. */
export async function openGazetteer(): Promise<Gazetteer> {
  return new Gazetteer(await unpackGazetteer(await readFile(assetFile('places/data/gazetteer.bin'))));
}
