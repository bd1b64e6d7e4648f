import { ClientError, type FailureKind } from '../../client/errors.ts';
import type { GroupSource, OpenedSource } from '../../client/groups/group-source.ts';
import type { PlaceSuggestion } from '../../client/lists/list-source.ts';
import { keep, recall } from '../../device/page-cache.ts';
import { savedIn, type Saved } from '../../device/saved.ts';
import type { Group } from '../../protocol/group.ts';
import type { GroupAnswer, GroupQuery } from '../../protocol/group-search.ts';
import { Store } from '../../state/store.ts';
import type { FinderState, Found, ListState, OpenGroup, View } from './finder-state.ts';
import { emptySearch, toQuery, type Choices, type Search } from './search-state.ts';

/** What a finder is made of. A change of any of it makes a new store. */
export interface FinderConfig {
  /** Where the list comes from: the name under which saved groups are shared and a copy is kept. */
  list: string;
  open: (hooks: { signal: AbortSignal; now: number; onPreview: (first: readonly Group[], read: number) => void }) => Promise<OpenedSource>;
  preset: Choices;
  /** Zone in which the visitor is shown days and times (IANA). */
  displayZone: string;
  /** How many groups are shown at a time. */
  pageSize: number;
  /** Keeps the list for the life of the page, under this name. */
  cache?: string;
  clock: () => number;
}

const slowMs = 8_000;
/** How long after the last key an endpoint is asked, the rest of the page drawn, and the count spoken. */
const pauseMs = 250;
/** Rows drawn while keys are coming: as many as can be seen, for half of what a key costs is drawing. */
const typingRows = 5;
const minuteMs = 60_000;
/** Failures that a kept copy may stand in for: the list is still there, only the way to it is not. */
const passing = new Set<FailureKind>(['offline', 'unreachable', 'timeout', 'busy', 'server']);

const kindOf = (error: unknown): FailureKind => (error instanceof ClientError ? error.kind : 'malformed');

/** Opens a list, asks it what the visitor wants to know, and keeps the answer true as time goes by. */
export class FinderStore extends Store<FinderState> {
  readonly #config: FinderConfig;
  readonly #saved: Saved<Group>;
  #opened: OpenedSource | undefined;
  #life = new AbortController();
  #question = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #minute: ReturnType<typeof setTimeout> | undefined;
  #unwatchSaved: (() => void) | undefined;

  constructor(config: FinderConfig, begin: { search?: Search; view?: View; open?: string } = {}) {
    const saved = savedIn<Group>(config.list);
    super({
      search: begin.search ?? emptySearch,
      view: begin.view ?? 'list',
      typing: false,
      list: { status: 'idle' },
      open: begin.open === undefined ? undefined : { id: begin.open, status: 'loading' },
      saved: saved.all,
      now: config.clock(),
    });
    this.#config = config;
    this.#saved = saved;
  }

  protected override start(): void {
    this.#life = new AbortController();
    this.#unwatchSaved = this.#saved.watch(() => {
      this.#with({ saved: this.#saved.all });
      if (this.state.search.saved) this.#ask();
    });
    this.#with({ saved: this.#saved.all });
    if (this.#opened) this.#ask();
    else void this.load();
    this.#nextMinute();
  }

  protected override stop(): void {
    this.#life.abort();
    this.#question.abort();
    this.#unwatchSaved?.();
    clearTimeout(this.#pause);
    clearTimeout(this.#minute);
  }

  /** Opens the list, again if need be. What is shown stays until the new list is here. */
  async load(): Promise<void> {
    const { open, cache, list } = this.#config;
    const { signal } = this.#life;
    if (!this.#opened) this.#list({ status: 'loading', slow: false, preview: [], read: 0 });
    const slow = setTimeout(() => { this.#whileLoading({ slow: true }); }, slowMs);
    const keptName = cache === undefined ? undefined : `${cache} ${list}`;
    try {
      const now = this.#config.clock();
      this.#opened = await open({ signal, now, onPreview: (preview, read) => { this.#whileLoading({ preview, read }); } });
      if (keptName) keep(keptName, this.#opened, now);
    } catch (error) {
      if (signal.aborted) return;
      const kind = kindOf(error);
      console.error('<group-finder>', error);
      const kept = keptName && passing.has(kind) ? recall<OpenedSource>(keptName) : undefined;
      if (kept) this.#opened = { ...kept.value, keptSince: kept.at };
      else if (!this.#opened) { this.#list({ status: 'failed', kind }); return; }
    } finally {
      clearTimeout(slow);
    }
    if (signal.aborted) return;
    this.#ask();
    if (this.state.open) void this.openGroup(this.state.open.id);
  }

  /** Asks again with what the visitor wants now. */
  find(asked: Search): void {
    // whoever searches on has left the saved groups
    const search = asked.saved && this.state.search.saved ? { ...asked, saved: false } : asked;
    const typing = search.text !== this.state.search.text;
    const remote = this.#opened?.source.remote;
    this.#with({ search, typing });
    clearTimeout(this.#pause);
    if (!typing || !remote) this.#ask();
    if (typing) this.#pause = setTimeout(() => { this.#paused(); }, pauseMs);
  }

  /** The keys have paused: the rest of the page is drawn, the facets are counted, the count is spoken. */
  #paused(): void {
    this.#with({ typing: false });
    this.#ask();
  }

  /** Takes the state that "back" or "forward" brought. */
  return(search: Search, view: View, open: string | undefined): void {
    this.#with({ search, view });
    if (open === undefined) this.closeGroup();
    else if (open !== this.state.open?.id) void this.openGroup(open);
    this.#ask();
  }

  show(view: View): void {
    this.#with({ view });
    this.#ask();
  }

  /** Shows the next page below what is shown. */
  async more(): Promise<void> {
    const { list } = this.state;
    const source = this.#opened?.source;
    if (list.status !== 'ready' || !source || list.found.next === undefined) return;
    const { signal } = this.#question;
    try {
      const page = await source.search({ ...this.#query(), cursor: list.found.next }, this.state.now, signal);
      if (signal.aborted || this.state.list !== list) return;
      this.#list({ ...list, failed: undefined, found: { ...list.found, items: [...list.found.items, ...page.items], next: page.next } });
    } catch (error) {
      this.#failed(error, signal);
    }
  }

  /** Asks the list something beside what is shown: the same search, changed. */
  async ask(change: Partial<GroupQuery>): Promise<GroupAnswer> {
    if (!this.#opened) throw new ClientError('empty', 'no list is open');
    return this.#opened.source.search({ ...this.#query(), ...change }, this.state.now, this.#question.signal);
  }

  /** Shows one group's page. */
  async openGroup(id: string): Promise<void> {
    this.#with({ open: { id, status: 'loading' } });
    const source = this.#opened?.source;
    if (!source) return;
    try {
      const group = this.#saved.all.get(id) ?? (await source.find(id, this.#life.signal));
      if (!this.#isOpen(id)) return;
      if (!group) { this.#with({ open: { id, status: 'missing' } }); return; }
      const ready = { id, status: 'ready', group } as const;
      this.#with({ open: { ...ready, series: [], samePlace: [] } });
      // The group is shown before its kin is found, and also where that part cannot be loaded.
      const { series, place } = await source.related(group, { timeZone: this.#config.displayZone, now: this.state.now, signal: this.#life.signal });
      this.#stillOpen({ ...ready, series, samePlace: place });
    } catch {
      if (this.state.open?.status !== 'ready') this.#stillOpen({ id, status: 'failed' });
    }
  }

  closeGroup(): void {
    this.#with({ open: undefined });
  }

  /** Saves a group or takes it out again; tells which. */
  toggleSaved(group: Group): boolean {
    return this.#saved.toggle(group);
  }

  /** Places to search around that begin like the text. */
  async places(text: string, signal: AbortSignal): Promise<PlaceSuggestion[]> {
    return this.#opened && text.trim() ? this.#opened.source.places(text, signal) : [];
  }

  #isOpen(id: string): boolean {
    return this.state.open?.id === id;
  }

  #stillOpen(open: OpenGroup): void {
    if (this.#isOpen(open.id)) this.#with({ open });
  }

  #query(): GroupQuery {
    const { preset, displayZone, pageSize } = this.#config;
    return toQuery(this.state.search, preset, displayZone, pageSize);
  }

  /** Answers in the same task where the source can, so that a key press is painted with its list. */
  #ask(atLeast = 0): void {
    const source = this.#opened?.source;
    if (!source) return;
    this.#question.abort();
    this.#question = new AbortController();
    const { signal } = this.#question;
    const now = this.#config.clock();
    const { pageSize } = this.#config;
    const query = { ...this.#query(), limit: this.state.typing ? Math.min(pageSize, typingRows) : Math.max(atLeast, pageSize) };
    if (this.state.search.saved) { this.#showSaved(now); return; }
    try {
      const answer = source.search(query, now, signal, !this.state.typing);
      if (!(answer instanceof Promise)) { this.#answer(answer, query, source, now, signal); return; }
      if (this.state.list.status === 'ready') this.#list({ ...this.state.list, asking: true });
      answer.then(
        late => { if (!signal.aborted) this.#answer(late, query, source, now, signal); },
        (error: unknown) => { this.#failed(error, signal); },
      );
    } catch (error) {
      this.#failed(error, signal);
    }
  }

  #answer(answer: GroupAnswer, query: GroupQuery, source: GroupSource, now: number, signal: AbortSignal): void {
    const { list, typing } = this.state;
    // while keys are coming the counts stay as they were: they are made again at the pause
    const facets = typing && list.status === 'ready' ? list.found.facets : answer.facets;
    const found: Found = { items: answer.items, total: answer.total, facets, next: answer.next };
    this.#ready(found, now);
    const later = (change: (list: ListState & { status: 'ready' }) => ListState): void => {
      if (!signal.aborted && this.state.list.status === 'ready') this.#list(change(this.state.list));
    };
    const fail = (error: unknown): void => { this.#failed(error, signal); };
    if (typing) return;
    if (answer.total === 0) {
      import('./ways-out.ts').then(async ({ waysOut }) => waysOut(source, query, answer, now, signal)).then(ways => { later(list => ({ ...list, waysOut: ways })); }, fail);
    }
    if (this.state.view === 'week') {
      import('./week-answer.ts').then(async ({ weekOf }) => weekOf(source, query, now, signal)).then(days => { later(list => ({ ...list, found: { ...list.found, days } })); }, fail);
    }
  }

  #showSaved(now: number): void {
    const items = [...this.#saved.all.values()];
    this.#ready({ items, total: items.length, facets: {} }, now);
  }

  #ready(found: Found, now: number): void {
    const { reports = [], keptSince } = this.#opened ?? {};
    const before = this.state.list;
    // the week of the last answer stays until the new one is here, so that the page does not blink
    const days = before.status === 'ready' && this.state.view === 'week' ? before.found.days : undefined;
    this.#with({ now, list: { status: 'ready', found: { ...found, days }, asking: false, waysOut: [], reports, keptSince } });
  }

  #failed(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    console.error('<group-finder>', error);
    const kind = kindOf(error);
    this.#list(this.state.list.status === 'ready' ? { ...this.state.list, asking: false, failed: kind } : { status: 'failed', kind });
  }

  /** "On now" and "starts in" are true only for a while: the answer is made anew on each full minute. */
  #nextMinute(): void {
    this.#minute = setTimeout(() => {
      const { list } = this.state;
      if (list.status === 'ready' && !this.#opened?.source.remote && !list.asking) this.#ask(list.found.items.length);
      else this.#with({ now: this.#config.clock() });
      this.#nextMinute();
    }, minuteMs - (Date.now() % minuteMs));
  }

  #whileLoading(change: Partial<ListState & { status: 'loading' }>): void {
    if (this.state.list.status === 'loading') this.#list({ ...this.state.list, ...change });
  }

  #list(list: ListState): void {
    this.#with({ list });
  }

  #with(change: Partial<FinderState>): void {
    this.become({ ...this.state, ...change });
  }
}
