import type { GroupAnswer, GroupQuery } from '../../../src/protocol/group-search.ts';
import type { Group } from '../../../src/protocol/group.ts';
import type { ResourceAnswer, ResourceQuery } from '../../../src/protocol/resource-search.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { GroupLanguages } from '../../../src/search/group-languages.ts';
import { searchLasting } from '../../../src/search/lasting-cursor.ts';
import { ResourceLanguages } from '../../../src/search/resource-languages.ts';
import '../../../src/time/rules.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { DirectoryList } from './directory-list.ts';
import { labelsIn } from './labels.ts';

export interface DirectoryOptions {
  store: Store;
  /** Languages that visitors search in. */
  locales: readonly string[];
  /** Zone of visitors whose own is unknown here. */
  timeZone: string;
  clock: () => number;
  log: Log;
  /** Told whenever rows or what visitors say of them have changed. */
  onRows?: (directory: Directory) => void;
}

const changesAtOnce = 500;

/** Everything that can be found, in memory: searched by the core that devices use, and kept as the store has it. */
export class Directory {
  readonly groups: DirectoryList<Group, GroupLanguages>;
  readonly resources: DirectoryList<Resource, ResourceLanguages>;
  readonly #options: DirectoryOptions;
  readonly #closing = new AbortController();
  #stopHearing: (() => void) | undefined;
  /** Up to which change everything is known. */
  #known = 0;
  #following: Promise<void> | undefined;
  #isBehind = false;

  private constructor(options: DirectoryOptions) {
    const { store, timeZone, locales, clock } = options;
    this.#options = options;
    const languages = labelsIn(locales);
    this.groups = new DirectoryList('group', store, () => {
      const index = new GroupLanguages({ timeZone, now: clock(), languages });
      return Object.assign(index, { warm: () => { for (const query of firstQuestions(timeZone, locales)) index.search(query, clock()); } });
    });
    this.resources = new DirectoryList('resource', store, () => {
      const index = new ResourceLanguages({ now: clock(), languages });
      return Object.assign(index, { warm: () => { for (const query of firstQuestions(timeZone, locales)) index.search(query, clock()); } });
    });
  }

  /** Reads everything, and follows the store from there on. */
  static async open(options: DirectoryOptions): Promise<Directory> {
    const directory = new Directory(options);
    directory.#known = await directory.#load(directory.#lists);
    options.onRows?.(directory);
    directory.#stopHearing = options.store.onChange(() => { void directory.follow(); });
    // what came while it was loading
    await directory.follow();
    return directory;
  }

  get #lists(): [typeof this.groups, typeof this.resources] {
    return [this.groups, this.resources];
  }

  /** Newest change that is known of. */
  get revision(): number {
    return this.#known;
  }

  searchGroups(query: GroupQuery): GroupAnswer {
    const { index, positions } = this.groups;
    const { items, total, facets, next } = searchLasting(index, query, this.#options.clock(), positions);
    return { items: items.map(row => this.groups.withFacts(row)), total, facets, next };
  }

  searchResources(query: ResourceQuery): ResourceAnswer {
    const { index, positions } = this.resources;
    const { items, total, facets, next } = searchLasting(index, query, this.#options.clock(), positions);
    return { items: items.map(row => this.resources.withFacts(row)), total, facets, next };
  }

  /** Takes over what has changed. Resolves once all is known that the store had when it was called. */
  async follow(): Promise<void> {
    this.#isBehind = true;
    // one at a time; whoever comes while it runs is covered by one more round
    this.#following ??= this.#catchUp().finally(() => { this.#following = undefined; });
    await this.#following;
  }

  async close(): Promise<void> {
    this.#stopHearing?.();
    this.#closing.abort();
    await this.#following;
  }

  async #catchUp(): Promise<void> {
    try {
      while (this.#isBehind && !this.#closing.signal.aborted) {
        this.#isBehind = false;
        await this.#takeChanges();
      }
    } catch (error) {
      // the store says again that something changed; until then the last good rows answer
      if (!this.#closing.signal.aborted) this.#options.log.error({ err: error }, 'changes could not be taken over');
    }
  }

  async #takeChanges(): Promise<void> {
    for (;;) {
      const changes = await this.#options.store.changesAfter(this.#known, changesAtOnce);
      const last = changes.at(-1);
      if (!last) return;
      const stale = this.#lists.filter(list => !list.take(changes));
      if (stale.length > 0) await this.#load(stale);
      this.#known = last.revision;
      this.#options.onRows?.(this);
    }
  }

  /** Reads lists anew, one after the other: while one is made, both the old and the new are held. */
  async #load(lists: readonly (typeof this.groups | typeof this.resources)[]): Promise<number> {
    const revision = await this.#options.store.revision();
    const began = performance.now();
    for (const list of lists) await list.load(revision, this.#closing.signal);
    this.#options.log.info({ groups: this.groups.index.length, resources: this.resources.index.length, ms: Math.round(performance.now() - began) }, 'rows read');
    return revision;
  }
}

/** What costs an index most the first time: the order by name, distances, phrases and slips, in each language. */
function firstQuestions(timeZone: string, locales: readonly string[]): (GroupQuery & ResourceQuery)[] {
  const questions = [{ sort: 'name' }, { near: { latitude: 0, longitude: 0 } }, { text: '"a b" misspeld' }] as const;
  return questions.flatMap(question => locales.map(locale => ({ ...question, timeZone, locale, limit: 1 })));
}
