import type { SortedCodes } from '../reading/codes.ts';
import { languageNamed } from '../reading/language-names.ts';
import { plainLine } from '../reading/plain-text.ts';
import type { Row } from '../reading/row.ts';
import { keyCodes, worldCodes } from './codes.ts';

/** One format of the server's own list. */
interface ServerFormat {
  name: string;
  /** World id where the server gives one that is known everywhere, else the name. */
  code: string;
  languages: string[];
}

/** The formats that came with an answer, found by id or by key. */
export class Formats {
  readonly #formats = new Map<string, ServerFormat>();

  constructor(list: readonly unknown[]) {
    for (const raw of list) this.#add(raw);
  }

  get isEmpty(): boolean {
    return this.#formats.size === 0;
  }

  #add(raw: unknown): void {
    if (typeof raw !== 'object' || raw === null) return;
    const { id, key_string: key, world_id: world, name_string: given } = raw as Record<string, unknown>;
    if (typeof key !== 'string') return;
    const name = (typeof given === 'string' && plainLine(given).slice(0, 200)) || key;
    const languages = world === 'LANG' ? name.split('/').flatMap(word => languageNamed(word.trim().replace(/[\s-]*speaking$/i, '')) ?? []) : [];
    const format: ServerFormat = { name, languages, code: typeof world === 'string' && world !== '' && world !== 'LANG' ? world : name };
    this.#formats.set(`key ${key}`, format);
    if (typeof id === 'string' || typeof id === 'number') this.#formats.set(String(id), format);
  }

  /** The formats of one row, sorted into facets. */
  of(row: Row): SortedCodes {
    const ids = row.words('format_shared_id_list');
    const keys = row.words('formats');
    const found = ids.map(id => this.#formats.get(id)).filter(format => format !== undefined);
    const formats = found.length > 0 ? found : keys.map(key => this.#formats.get(`key ${key}`)).filter(format => format !== undefined);
    if (formats.length === 0) return keyCodes.sort(keys);
    const names = new Map(formats.map(({ code, name }) => [code, name]));
    const sorted = worldCodes.sort(formats.filter(({ languages }) => languages.length === 0).map(({ code }) => code), 'formats', code => names.get(code) ?? code);
    sorted.languages.push(...formats.flatMap(({ languages }) => languages));
    return sorted;
  }
}
