import { placeKey } from './place-key.ts';

/** The names of countries in one language, by their ISO 3166-1 codes. */
export class CountryNames {
  readonly #names: Intl.DisplayNames;
  readonly #keys = new Map<string, string>();

  constructor(language: string) {
    this.#names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  }

  of(code: string): string {
    return this.#names.of(code) ?? code;
  }

  /** The name as it is compared. */
  keyOf(code: string): string {
    const known = this.#keys.get(code);
    if (known !== undefined) return known;
    const key = placeKey(this.of(code));
    this.#keys.set(code, key);
    return key;
  }
}

const fallback = 'en';
/** A visitor may send any tag: so many languages are kept at once. */
const mostKept = 20;
const kept = new Map<string, CountryNames>();

/** The names of countries in a language; in English where the language is not known or is no language. */
export function countryNames(locale: string = fallback): CountryNames {
  const language = supported(locale);
  const known = kept.get(language);
  if (known) return known;
  const names = new CountryNames(language);
  if (kept.size >= mostKept) kept.clear();
  kept.set(language, names);
  return names;
}

function supported(locale: string): string {
  try {
    return Intl.DisplayNames.supportedLocalesOf([locale])[0] ?? fallback;
  } catch {
    return fallback; // not a tag at all
  }
}
