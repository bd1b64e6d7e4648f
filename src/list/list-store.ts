import { ClientError, failureKindOf, isPassing, type FailureKind } from '../client/errors.ts';
import type { ListAnswer, ListSource, Opened, PlaceSuggestion } from '../client/lists/list-source.ts';
import { keep, recall } from '../device/page-cache.ts';
import { savedIn, type Saved } from '../device/saved.ts';
import { mayHoldVisit } from '../device/visit-hint.ts';
import { Store } from '../state/store.ts';
import { keepRows, type ReadRow } from './keeping/keep-on-demand.ts';
import { usualTypingRows, type Beginning, type ListConfig, type Paged } from './list-config.ts';
import { beginning, type Found, type Listing, type ListState, type OpenRow } from './list-state.ts';
import { emptySearch, type Search } from './search-state.ts';

const slowMs = 8_000;
/** How long after the last key an endpoint is asked, the rest of the page drawn, and the count spoken. */
const pauseMs = 250;
const minuteMs = 60_000;

/** Opens a list, asks it what the visitor wants to know, and keeps the answer true as time goes by. */
export abstract class ListStore<
  Row extends { id: string },
  Query extends Paged,
  Source extends ListSource<Row, Query>,
  State extends ListState<Row>,
> extends Store<State> {
  protected readonly config: ListConfig<Row, Query, Source>;
  /** What is open, once it is. */
  protected opened: Opened<Source> | undefined;
  /** Ends with the last watcher. */
  protected life = new AbortController();
  protected readonly saved: Saved<Row>;
  #question = new AbortController();
  /** Why the list could not be opened. */
  #unopened: FailureKind | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #minute: ReturnType<typeof setTimeout> | undefined;
  #unwatchSaved: (() => void) | undefined;

  /** `rest` is what the state of a widget holds besides. */
  constructor(config: ListConfig<Row, Query, Source>, { search = emptySearch, open }: Beginning, rest: Omit<State, keyof ListState<Row>>) {
    const saved = savedIn<Row>(config.list);
    super({
      ...rest,
      search,
      typing: false,
      list: { status: 'idle' },
      open: open === undefined ? undefined : { id: open, status: 'loading' },
      saved: saved.all,
      isLocked: saved.isLocked,
      now: config.clock(),
    } as ListState<Row> as State);
    this.config = config;
    this.saved = saved;
  }

  protected override start(): void {
    const { row: kind, list, readSaved } = this.config;
    this.life = new AbortController();
    keepRows(this.saved, { kind, list, read: readSaved as () => Promise<{ read: ReadRow<Row> }> });
    this.#unwatchSaved = this.saved.watch(() => {
      this.#showsSaved();
      if (this.state.search.saved) this.ask();
    });
    this.#showsSaved();
    if (this.opened) this.ask();
    else void this.load();
    this.#nextMinute();
  }

  #showsSaved(): void {
    this.with({ saved: this.saved.all, isLocked: this.saved.isLocked });
  }

  protected override stop(): void {
    this.life.abort();
    this.#question.abort();
    this.#unwatchSaved?.();
    clearTimeout(this.#pause);
    clearTimeout(this.#minute);
  }

  /** Opens the list, again if need be. What is shown stays until the new list is here. */
  async load(): Promise<void> {
    const { open, cache, list, clock, tag } = this.config;
    const { signal } = this.life;
    this.#unopened = undefined;
    // what is saved can be read while the list is on its way, and where it cannot be had
    if (!this.opened && !this.state.search.saved) this.#list(beginning);
    const slow = setTimeout(() => { this.#whileLoading({ slow: true }); }, slowMs);
    const keptName = cache === undefined ? undefined : `${cache} ${list}`;
    try {
      const now = clock();
      this.opened = await open({ signal, now, onPreview: (preview, read) => { this.#whileLoading({ preview, read }); } });
      // a late answer must not fill again what a visitor in haste has just emptied
      if (keptName && !signal.aborted) keep(keptName, this.opened, now);
    } catch (error) {
      if (signal.aborted) return;
      const kind = failureKindOf(error);
      console.error(`<${tag}>`, error);
      const kept = keptName && isPassing(kind) ? recall<Opened<Source>>(keptName) : undefined;
      if (kept) this.opened = { ...kept.value, keptSince: kept.at };
      else if (!this.opened) {
        this.#unopened = kind;
        this.ask();
        return;
      }
    } finally {
      clearTimeout(slow);
    }
    if (signal.aborted) return;
    if (this.opened.concerns !== undefined) this.#sendConcerns(this.opened.concerns).catch((error: unknown) => { console.error(error); });
    this.ask();
    if (this.state.open) void this.openRow(this.state.open.id);
  }

  /** What an earlier page of this visit has left to be sent goes out now. */
  async #sendConcerns(base: string): Promise<void> {
    if (!(await mayHoldVisit())) return;
    const { concernsAt } = await import('./concerns/part.ts');
    concernsAt(base, `${this.config.row}s`);
  }

  /** Asks again with what the visitor wants now. */
  find(asked: Search): void {
    // whoever searches on has left the saved rows
    const search = asked.saved && this.state.search.saved ? { ...asked, saved: false } : asked;
    const typing = search.text !== this.state.search.text;
    const remote = this.opened?.source.remote;
    this.with({ search, typing });
    clearTimeout(this.#pause);
    if (!typing || !remote) this.ask();
    if (typing) this.#pause = setTimeout(() => { this.#paused(); }, pauseMs);
  }

  /** The keys have paused: the rest of the page is drawn, the facets are counted, the count is spoken. */
  #paused(): void {
    this.with({ typing: false });
    this.ask();
  }

  /** Takes the state that "back" or "forward" brought. */
  return({ search, open }: Beginning & { search: Search }): void {
    this.with({ search });
    if (open === undefined) this.closeRow();
    else if (open !== this.state.open?.id) void this.openRow(open);
    this.ask();
  }

  /** Shows the next page below what is shown. */
  async more(): Promise<void> {
    const { list } = this.state;
    const source = this.opened?.source;
    if (list.status !== 'ready' || !source || list.found.next === undefined) return;
    const { signal } = this.#question;
    try {
      const page = await source.search({ ...this.query(), cursor: list.found.next }, this.state.now, signal);
      if (signal.aborted || this.state.list !== list) return;
      this.#list({ ...list, failed: undefined, found: { ...list.found, items: [...list.found.items, ...page.items], next: page.next } });
    } catch (error) {
      this.#failed(error, signal);
    }
  }

  /** Asks the list something beside what is shown: the same search, changed. */
  async askBeside(change: Partial<Query>): Promise<ListAnswer<Row>> {
    if (!this.opened) throw new ClientError('empty', 'no list is open');
    return this.opened.source.search({ ...this.query(), ...change }, this.state.now, this.#question.signal);
  }

  /** Shows one row's page. */
  async openRow(id: string): Promise<void> {
    this.with({ open: { id, status: 'loading' } });
    const source = this.opened?.source;
    const { list } = this.state;
    // what is in sight needs no asking, and what is saved no network
    const known = (list.status === 'ready' ? list.found.items.find(item => item.id === id) : undefined) ?? this.saved.all.get(id);
    if (!source && !known) return;
    try {
      const row = known ?? (await source?.find(id, this.life.signal));
      this.#stillOpen(row ? { id, status: 'ready', row } : { id, status: 'missing' });
      if (row && source && this.isOpen(id)) await this.rowOpened?.(row, source);
    } catch {
      if (this.state.open?.status !== 'ready') this.#stillOpen({ id, status: 'failed' });
    }
  }

  closeRow(): void {
    this.with({ open: undefined });
  }

  /** Saves a row or takes it out again; tells which. */
  toggleSaved(row: Row): boolean {
    return this.saved.toggle(row);
  }

  /** Places to search around that begin like the text. */
  async places(text: string, signal: AbortSignal): Promise<PlaceSuggestion[]> {
    return this.opened && text.trim() ? this.opened.source.places(text, signal) : [];
  }

  /** A row's page is shown; what else belongs on it can be fetched now. */
  protected rowOpened?(row: Row, source: Source): Promise<void>;

  /** An answer is shown that is not one of those while keys are coming. */
  protected answered?(answer: ListAnswer<Row>, query: Query, source: Source, signal: AbortSignal): void;

  /** What changes of the rest of the state with each answer. */
  protected besides?(): Partial<State>;

  protected isOpen(id: string): boolean {
    return this.state.open?.id === id;
  }

  #stillOpen(open: OpenRow<Row>): void {
    if (this.isOpen(open.id)) this.with({ open });
  }

  protected query(limit = this.config.pageSize): Query {
    return this.config.query(this.state.search, limit);
  }

  /** Answers in the same task where the source can, so that a key press is painted with its list. */
  protected ask(atLeast = 0): void {
    const source = this.opened?.source;
    this.#question.abort();
    this.#question = new AbortController();
    const { signal } = this.#question;
    const { clock, pageSize, typingRows = usualTypingRows } = this.config;
    const now = clock();
    if (this.state.search.saved) { this.#showSaved(now); return; }
    if (!source) { this.#showUnopened(); return; }
    const query = this.query(this.state.typing ? Math.min(pageSize, typingRows) : Math.max(atLeast, pageSize));
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

  /** The list is not here: why, or, where saved rows were shown meanwhile, that it is still on its way. */
  #showUnopened(): void {
    if (this.#unopened) this.#list({ status: 'failed', kind: this.#unopened });
    else if (this.state.list.status !== 'loading') this.#list(beginning);
  }

  #answer(answer: ListAnswer<Row>, query: Query, source: Source, now: number, signal: AbortSignal): void {
    const { list, typing } = this.state;
    // while keys are coming the counts stay as they were: they are made again at the pause
    this.#ready(typing && list.status === 'ready' ? { ...answer, facets: list.found.facets } : answer, now);
    if (!typing) this.answered?.(answer, query, source, signal);
  }

  #showSaved(now: number): void {
    const items = [...this.saved.all.values()];
    this.#ready({ items, total: items.length, facets: {} }, now);
  }

  #ready(found: Found<Row>, now: number): void {
    const { reports = [], keptSince, concerns } = this.opened ?? {};
    this.become({ ...this.state, ...this.besides?.(), now, concerns, list: { status: 'ready', found, asking: false, reports, keptSince } });
  }

  /** Shows what comes after an answer, unless another question was asked meanwhile. */
  protected later(part: Promise<Partial<State>>, signal: AbortSignal): void {
    part.then(change => { if (!signal.aborted) this.become({ ...this.state, ...change }); }, (error: unknown) => { this.#failed(error, signal); });
  }

  #failed(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    console.error(`<${this.config.tag}>`, error);
    const kind = failureKindOf(error);
    this.#list(this.state.list.status === 'ready' ? { ...this.state.list, asking: false, failed: kind } : { status: 'failed', kind });
  }

  /** "On now" and "open until" are true only for a while: the answer is made anew on each full minute. */
  #nextMinute(): void {
    this.#minute = setTimeout(() => {
      const { list } = this.state;
      if (list.status === 'ready' && !this.opened?.source.remote && !list.asking) this.ask(list.found.items.length);
      else this.with({ now: this.config.clock() });
      this.#nextMinute();
    }, minuteMs - (Date.now() % minuteMs));
  }

  #whileLoading(change: Partial<Listing<Row> & { status: 'loading' }>): void {
    if (this.state.list.status === 'loading') this.#list({ ...this.state.list, ...change });
  }

  #list(list: Listing<Row>): void {
    this.with({ list });
  }

  protected with(change: Partial<ListState<Row>>): void {
    this.become({ ...this.state, ...change });
  }
}
