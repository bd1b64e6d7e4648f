import { html, nothing, type TemplateResult } from 'lit';
import { ListView, type ListSetting, type ViewHost } from '../../list/list-view.ts';
import type { QuickChoice } from '../../list/parts/filters.ts';
import { countLine } from '../../list/parts/notices.ts';
import { results } from '../../list/parts/results.ts';
import { emptyList, failedList } from '../../list/parts/troubles.ts';
import { emptySearch, isNarrowed, type Search } from '../../list/search-state.ts';
import type { ConcernPart } from '../../protocol/concern.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import type { FinderActs } from './finder-acts.ts';
import type { FinderState } from './finder-state.ts';
import type { Messages } from './messages/messages.ts';
import { withMore } from './messages/more/index.ts';
import { card, type CardSetting } from './parts/card.ts';
import { notices } from './parts/notices.ts';
import { toolbar } from './parts/toolbar.ts';

type ViewSetting = ListSetting<Messages>;

/** Draws a finder's state. Parts that are not needed at first are fetched when they are. */
export class FinderView {
  readonly #host: ViewHost;
  readonly #acts: FinderActs;
  readonly #list: ListView;
  readonly #detail: LazyPart<Awaited<ReturnType<typeof loadDetail>>>;
  readonly #week: LazyPart<Awaited<ReturnType<typeof loadWeek>>>;
  readonly #ways: LazyPart<Awaited<ReturnType<typeof loadWays>>>;
  #printFailed = false;

  constructor(host: ViewHost, acts: FinderActs) {
    this.#host = host;
    this.#acts = acts;
    this.#list = new ListView(host, acts);
    this.#detail = new LazyPart(host, loadDetail);
    this.#week = new LazyPart(host, loadWeek);
    this.#ways = new LazyPart(host, loadWays);
  }

  render(state: FinderState, setting: ViewSetting): TemplateResult {
    const { words } = setting;
    const { open, search } = state;
    const { view, find, select } = this.#acts;
    return html`
      ${open ? nothing : this.#list.form(state, setting)}
      <div class=${open ? 'unseen' : 'bar'}>
        <p role="status" part="count" aria-busy=${state.typing ? 'true' : 'false'}>${countLine(state, words)}</p>
        ${open ? nothing : toolbar(state, words, { view, find, print: () => { void this.#print(state, setting); } })}
      </div>
      ${this.#list.lockWarning(state, setting)}
      ${open ? nothing : this.#list.narrowing(state, setting, quick(search, setting), whenSaid(search, words))}
      ${open ? this.#renderOpen(state, setting) : this.#renderList(state, setting)}
      ${search.saved && !open ? this.#list.keeping(setting) : nothing}
      <slot name="map" @group-select=${select}></slot>
      ${state.list.status === 'loading' ? nothing : this.#list.receipt(setting)}`;
  }

  #renderList(state: FinderState, setting: ViewSetting): TemplateResult {
    const { list, search, view, waysOut } = state;
    const { words, tag, displayZone } = setting;
    const { find, more, showDay } = this.#acts;
    if (list.status === 'failed') return failedList(list.kind, words, setting.reload);
    if (list.status === 'ready' && list.found.total === 0) {
      const ways = waysOut.length > 0 ? this.#ways.get(tag) : undefined;
      return emptyList(isNarrowed(search), list.reports, ways?.waysOutOf(waysOut, search, words, ways.more, tag, find), words, () => { find(emptySearch); });
    }
    const cards = this.#cards(state, setting);
    return html`
      ${notices(state, displayZone, words, tag)} ${this.#printFailed ? html`<p class="warn" role="alert">${words.failed.part}</p>` : nothing}
      ${list.status === 'ready' && view === 'week'
        ? this.#list.part(this.#week, setting, part => part.week(state.days, { ...cards, more: part.more, showDay: weekday => { showDay(weekday, search); } }))
        : results(state, words, group => card(group, cards), more)}`;
  }

  #renderOpen(state: FinderState, setting: ViewSetting): TemplateResult {
    const { open, saved } = state;
    const { words, mapLink, addressOf } = setting;
    return html`<p><button type="button" @click=${this.#acts.back}>${words.back}</button></p>
      ${this.#list.part(this.#detail, setting, part => part.page(state, { ...this.#cards(state, setting), more: part.more, failed: words.failed.part, saved: saved.has(open?.id ?? ''), mapLink, shareUrl: open && addressOf(open.id), remarks: row => this.#list.remarks(state, { kind: 'groups', row, parts: concernParts, stillTrue: false }, setting) }))}`;
  }

  #cards(state: FinderState, setting: ViewSetting): CardSetting {
    return this.#list.rows(state, setting, this.#acts, ({ place }) => [place]);
  }

  async #print(state: FinderState, setting: ViewSetting): Promise<void> {
    const { words, tag, dir, displayZone } = setting;
    const chosen = this.#list.chosen(state, setting, whenSaid(state.search, words)).map(chip => chip.label);
    this.#printFailed = !(await this.#acts.print({ words, tag, dir, displayZone, now: state.now, chosen }));
    this.#host.requestUpdate();
  }
}

const loadDetail = withMore(() => import('./parts/detail.ts'));
const loadWeek = withMore(() => import('./parts/week.ts'));
const loadWays = withMore(() => import('./parts/ways.ts'));

const whenSaid = ({ when }: Search, words: Messages): string | undefined => (when === 'now' ? words.onNow : when && words.soon);

/** What of a group can be wrong. */
const concernParts: readonly ConcernPart[] = ['name', 'time', 'place', 'online', 'contact', 'cost', 'who it is for', 'closed', 'other'];

/** "On now" and "soon", where the embedder offers them. */
const quick = (search: Search, { words, narrowing }: ViewSetting): QuickChoice[] => (narrowing.live ? (['now', 'soon'] as const).map(when => {
  const chosen = search.when === when;
  return { chosen, label: when === 'now' ? words.onNow : words.soon, search: { ...search, when: chosen ? undefined : when } };
}) : []);
