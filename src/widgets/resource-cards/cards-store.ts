import type { ListAnswer } from '../../client/lists/list-source.ts';
import type { ResourceSource } from '../../client/resources/resource-source.ts';
import type { Beginning, ListConfig } from '../../list/list-config.ts';
import { ListStore } from '../../list/list-store.ts';
import type { Search } from '../../list/search-state.ts';
import type { Resource } from '../../protocol/resource.ts';
import type { ResourceQuery } from '../../protocol/resource-search.ts';
import type { CardsState } from './cards-state.ts';
import type { Outline } from './facts/answer.ts';
import type { SharedItem } from './take-away/shared-list.ts';

/** A card is twice as high as a row of a plainer list. */
const typingRows = 3;

/** A list of resources, whose outlines are filled in when they are seen. */
export class CardsStore extends ListStore<Resource, ResourceQuery, ResourceSource, CardsState> {
  constructor(config: ListConfig<Resource, ResourceQuery, ResourceSource>, begin: Beginning & Partial<Pick<CardsState, 'plain' | 'shared'>> = {}) {
    super({ typingRows, ...config }, begin, { whole: new Map(), plain: begin.plain ?? false, shared: begin.shared, waysOut: [] });
  }

  /** Shows plain words, or the usual ones again. */
  speakPlainly(plain: boolean): void {
    this.become({ ...this.state, plain });
  }

  /** Shows a list that somebody shared, or puts it away. */
  receive(shared: readonly SharedItem[] | undefined): void {
    this.become({ ...this.state, shared });
  }

  /** As much as is known of a row by now. */
  known(row: Resource): Resource {
    const whole = this.state.whole.get(row.id);
    return typeof whole === 'object' ? whole : row;
  }

  /** Only an outline of this row is known so far: that it names no phone means nothing. */
  outline({ id }: Resource): Outline | undefined {
    const whole = this.state.whole.get(id);
    if (typeof whole === 'object' || !this.opened?.source.isThin(id)) return undefined;
    return whole === 'failed' ? 'lost' : 'coming';
  }

  /** Fills in a row that has come into sight. */
  async see(id: string): Promise<void> {
    const source = this.opened?.source;
    if (!source?.isThin(id) || this.state.whole.has(id)) return;
    this.#whole(id, 'loading');
    try {
      const whole = await source.whole(id, this.life.signal);
      this.#whole(id, whole ?? 'failed');
      // what was saved as an outline is taken along whole
      if (whole && this.saved.all.has(id)) this.saved.replace(new Map(this.saved.all).set(id, whole));
      if (whole && this.isOpen(id)) this.become({ ...this.state, open: { id, status: 'ready', row: whole } });
    } catch (error) {
      // where the visitor has left, the next one may see it again
      this.#whole(id, this.life.signal.aborted ? undefined : 'failed');
      if (!this.life.signal.aborted) console.error(`<${this.config.tag}>`, error);
    }
  }

  /** Tries to fill in a row again. */
  async seeAgain(id: string): Promise<void> {
    this.#whole(id, undefined);
    await this.see(id);
  }

  override toggleSaved(row: Resource): boolean {
    const saved = super.toggleSaved(this.known(row));
    if (saved) void this.see(row.id);
    return saved;
  }

  protected override async rowOpened(row: Resource): Promise<void> {
    await this.see(row.id);
  }

  protected override besides(): Partial<CardsState> {
    return { waysOut: [] };
  }

  protected override answered({ total }: ListAnswer<Resource>, _query: ResourceQuery, source: ResourceSource, signal: AbortSignal): void {
    if (total > 0) return;
    const { search, now } = this.state;
    const count = async (one: Search): Promise<number> => (await source.search(this.config.query(one, 1), now, signal, false)).total;
    this.later(import('./ways-out.ts').then(async ({ waysOut }) => ({ waysOut: await waysOut(search, count) })), signal);
  }

  #whole(id: string, whole: Resource | 'loading' | 'failed' | undefined): void {
    const map = new Map(this.state.whole);
    if (whole === undefined) map.delete(id);
    else map.set(id, whole);
    this.become({ ...this.state, whole: map });
  }
}
