import type { GroupQuery } from '../protocol/group-search.ts';
import type { Group } from '../protocol/group.ts';
import { documentOf } from './group-documents.ts';
import { GroupIndex, type GroupIndexOptions } from './group-index.ts';
import { LanguageColumns, type Languages } from './language-columns.ts';
import type { Search } from './search-index.ts';
import type { Finesse } from './text-column.ts';

export interface GroupLanguagesOptions extends GroupIndexOptions {
  languages: Languages;
}

/** A list of groups that visitors of several languages search, each by the labels of terms in their own: what a server holds. */
export class GroupLanguages extends GroupIndex {
  readonly #first: Languages[string] | undefined;
  readonly #columns: LanguageColumns<Group>;

  constructor({ languages, ...options }: GroupLanguagesOptions) {
    super(options);
    this.#first = Object.values(languages)[0];
    this.#columns = new LanguageColumns(languages, (group, words) => documentOf(group, words).text);
  }

  override add(groups: readonly Group[]): void {
    super.add(groups, this.#first);
    this.#columns.add(groups);
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
  override searchOf(query: GroupQuery, now: number): Search {
    const search = super.searchOf(query, now);
    return { ...search, column: this.#columns.columnOf(query.locale) ?? search.column };
  }
}
