import type { ResourceQuery } from '../protocol/resource-search.ts';
import type { Resource } from '../protocol/resource.ts';
import { LanguageColumns, type Languages } from './language-columns.ts';
import { resourceDocumentOf } from './resource-documents.ts';
import { ResourceIndex, type ResourceIndexOptions } from './resource-index.ts';
import type { Search } from './search-index.ts';
import type { Finesse } from './text-column.ts';

export interface ResourceLanguagesOptions extends ResourceIndexOptions {
  languages: Languages;
}

/** A list of resources that visitors of several languages search, each by the labels of terms in their own: what a server holds. */
export class ResourceLanguages extends ResourceIndex {
  readonly #first: Languages[string] | undefined;
  readonly #columns: LanguageColumns<Resource>;

  constructor({ languages, ...options }: ResourceLanguagesOptions) {
    super(options);
    this.#first = Object.values(languages)[0];
    this.#columns = new LanguageColumns(languages, (resource, words) => resourceDocumentOf(resource, words).text);
  }

  override add(resources: readonly Resource[]): void {
    super.add(resources, this.#first);
    this.#columns.add(resources);
  }

  override *build(): Generator<void> {
    yield* super.build();
    yield* this.#columns.build();
  }

  override learn(finesse: Finesse): void {
    super.learn(finesse);
    this.#columns.learn(finesse);
  }

  /** Searches the words of the language that the query names. */
  override searchOf(query: ResourceQuery, now: number): Search {
    const search = super.searchOf(query, now);
    return { ...search, column: this.#columns.columnOf(query.locale) ?? search.column };
  }
}
