import type { SortedCodes } from '../reading/codes.ts';
import { plainLine } from '../reading/plain-text.ts';
import type { Row } from '../reading/row.ts';
import { worldCodes } from './codes.ts';

/** One format of the server's own list. */
interface ServerFormat {
  name: string;
  /** World id where the server gives one that is known everywhere, else the name. */
  code: string;
  languages: string[];
}

/** A format that stands for a language people speak. */
export const isLanguage = (format: unknown): boolean => format instanceof Object && 'world_id' in format && format.world_id === 'LANG';

/** The formats that came with an answer, found by id or by key. */
export class Formats {
  readonly #formats = new Map<string, ServerFormat>();

  /** `languageNamed` is needed where a format stands for a language. */
  constructor(list: readonly unknown[], languageNamed?: (word: string) => string | undefined) {
    for (const raw of list) {
      if (!(raw instanceof Object)) continue;
      const { id, key_string: key, world_id: world, name_string: given } = raw as Record<string, unknown>;
      if (typeof key !== 'string') continue;
      const name = (typeof given === 'string' && given.trim().slice(0, 200)) || key;
      const languages = isLanguage(raw) ? name.split('/').flatMap(word => languageNamed?.(word.trim().replace(/[\s-]*speaking$/i, '')) ?? []) : [];
      const format = { name, languages, code: typeof world === 'string' && world !== '' && world !== 'LANG' ? world : name };
      this.#formats.set(`key ${key}`, format);
      if (typeof id === 'string' || typeof id === 'number') this.#formats.set(String(id), format);
    }
  }

  /** The formats of one row, sorted into facets. */
  of(row: Row): SortedCodes {
    const known = (names: readonly string[]): ServerFormat[] => names.flatMap(name => this.#formats.get(name) ?? []);
    const keys = row.words('formats');
    const byId = known(row.words('format_shared_id_list'));
    const formats = byId.length > 0 ? byId : known(keys.map(key => `key ${key}`));
    if (formats.length === 0) return worldCodes.sort(keys);
    const names = new Map(formats.map(({ code, name }) => [code, name]));
    const sorted = worldCodes.sort(formats.flatMap(({ code, languages }) => (languages.length > 0 ? [] : code)), 'formats', code => plainLine(names.get(code) ?? code));
    sorted.languages.push(...formats.flatMap(({ languages }) => languages));
    return sorted;
  }
}
