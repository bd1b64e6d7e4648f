import { countryNames } from './country-names.ts';
import type { GazetteerColumns } from './gazetteer-file.ts';
import { placeKey } from './place-key.ts';

/** What people write for a country beside its name and its code. */
const countryShortNames: Record<string, readonly string[]> = { US: ['usa', 'america'], GB: ['uk', 'britain'], AE: ['uae'] };

/** Whether places in this region are meant. */
export type RegionFilter = (region: number) => boolean;

/** Narrows by what follows a name: "Springfield, Il", "Springfield, Illinois, United States". */
export class RegionFilters {
  readonly #regions: readonly { country: string; key: string; code: string }[];
  readonly #countries: readonly string[];

  constructor(regions: GazetteerColumns['regions']) {
    this.#regions = regions.map(([country, name, code]) => ({ country, key: placeKey(name), code: code.toLowerCase() }));
    this.#countries = [...new Set(regions.map(([country]) => country))];
  }

  /** Every part must be the beginning of the region's or the country's name, or one's short name. */
  of(parts: readonly string[], locale: string | undefined): RegionFilter {
    if (parts.length === 0) return () => true;
    const wanted = parts.map(part => ({ part, countries: this.#countriesOf(part, locale) }));
    const passes = this.#regions.map(({ country, key, code }) => wanted.every(({ part, countries }) => code === part || key.startsWith(part) || countries.has(country)));
    return region => passes[region] ?? false;
  }

  #countriesOf(part: string, locale: string | undefined): ReadonlySet<string> {
    const languages = [countryNames(), countryNames(locale)];
    return new Set(this.#countries.filter(code =>
      [code.toLowerCase(), ...(countryShortNames[code] ?? [])].includes(part) || languages.some(names => names.keyOf(code).startsWith(part))));
  }
}
