import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Facet } from '../../ui/facet-bar.ts';
import { chips } from '../../ui/chips.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import type { FinderActs } from './finder-acts.ts';
import type { FinderState, Found } from './finder-state.ts';
import type { Messages } from './messages/messages.ts';
import { withWords } from './messages/more/index.ts';
import type { CardSetting } from './parts/card.ts';
import { filters, type FiltersState } from './parts/filters.ts';
import { countLine, notices } from './parts/notices.ts';
import type { PlaceSearch } from './parts/place-search.ts';
import { results } from './parts/results.ts';
import { searchForm } from './parts/search-form.ts';
import { toolbar } from './parts/toolbar.ts';
import { emptyList, failedList, trouble } from './parts/troubles.ts';
import type { Narrowing } from './narrowing.ts';
import { emptySearch, isNarrowed, type Search } from './search-state.ts';
import { searchChips, shownFacets, type HeldOrder } from './shown-facets.ts';

/** What the view needs to know besides the state. */
export interface ViewSetting {
  words: Messages;
  /** Language of `words`, BCP 47. */
  tag: string;
  dir: 'ltr' | 'rtl';
  /** IANA zone in which times are shown. */
  displayZone: string;
  narrowing: Narrowing;
  /** Tells this finder from others on the page. */
  label: string | undefined;
  /** Level of the groups' headings, where it is not 3. */
  headingLevel: number | undefined;
  mapLink: string | undefined;
  /** Address of a group's page, where the page keeps its state in the address. */
  addressOf: (id: string) => string | undefined;
  reload: () => void;
}

interface ViewHost extends ReactiveControllerHost {
  renderRoot: HTMLElement | DocumentFragment;
}

/** Draws a finder's state. Parts that are not needed at first are fetched when they are. */
export class FinderView {
  readonly #host: ViewHost;
  readonly #acts: FinderActs;
  readonly #detail: LazyPart<Awaited<ReturnType<typeof loadDetail>>>;
  readonly #week: LazyPart<Awaited<ReturnType<typeof loadWeek>>>;
  readonly #ways: LazyPart<Awaited<ReturnType<typeof loadWays>>>;
  readonly #receipt: LazyPart<Awaited<ReturnType<typeof loadReceipt>>>;
  readonly #places: LazyPart<PlaceSearch>;
  #filters: FiltersState = { shown: false };
  readonly #held: HeldOrder = new Map();
  #labelled: { from: unknown[]; facets: (Facet | undefined)[] } | undefined;
  #receiptOpen = false;
  #printFailed = false;

  constructor(host: ViewHost, acts: FinderActs) {
    this.#host = host;
    this.#acts = acts;
    this.#detail = new LazyPart(host, loadDetail);
    this.#week = new LazyPart(host, loadWeek);
    this.#ways = new LazyPart(host, loadWays);
    this.#receipt = new LazyPart(host, loadReceipt);
    this.#places = new LazyPart(host, async tag => acts.placeSearch(host, tag));
  }

  render(state: FinderState, setting: ViewSetting): TemplateResult {
    const { words, tag } = setting;
    const { open, search } = state;
    const places = search.place || this.#filters.place ? this.#places.get(tag) : undefined;
    return html`
      ${open ? nothing : this.#renderForm(state, setting)}
      <div class=${open ? 'unseen' : 'bar'}>
        <p role="status" part="count" aria-busy=${state.typing ? 'true' : 'false'}>${countLine(state, words)}</p>
        ${open ? nothing : toolbar(state, words, { view: this.#acts.view, saved: () => { this.#acts.find({ ...search, saved: !search.saved }); }, print: () => { void this.#print(state, setting, places); } })}
      </div>
      ${open ? nothing : this.#renderNarrowing(state, setting, places)}
      ${open ? this.#renderOpen(state, setting) : this.#renderList(state, setting, places)}
      <slot name="map" @group-select=${this.#acts.select}></slot>
      ${state.list.status === 'loading' ? nothing : html`<details class="muted" @toggle=${this.#onReceipt}>
        <summary>${words.requests}</summary>
        ${this.#receiptOpen ? this.#part(this.#receipt, setting, part => part.privacyReceipt(part.more, tag)) : nothing}
      </details>`}`;
  }

  #renderForm({ search }: FinderState, setting: ViewSetting): TemplateResult {
    const { words, label } = setting;
    const { place: open = false } = this.#filters;
    const panel = open ? this.#part(this.#places, setting, part => part.render(search, words.placeLabel)) : nothing;
    return searchForm(search, { open, panel, toggle: () => { this.#become({ ...this.#filters, place: !open }); } }, label, words, this.#acts.find);
  }

  #renderNarrowing({ search, list }: FinderState, setting: ViewSetting, places: PlaceSearch | undefined): TemplateResult {
    const { words, tag, narrowing: { order, live, preset } } = setting;
    const { find } = this.#acts;
    return html`
      ${list.status === 'ready' ? filters(this.#facets(list.found, search, setting), this.#filters, search, live, words, { find, become: next => { this.#become(next); } }) : nothing}
      ${chips(searchChips(search, order.filter(facet => !preset[facet]), words, tag, find, places && (km => places.within(km))), words, () => { find({ ...emptySearch, text: search.text }); })}`;
  }

  /** The facets are labelled again only when something in them has changed: not with each key. */
  #facets(found: Found, { choices }: Search, { words, tag, narrowing }: ViewSetting): (Facet | undefined)[] {
    const { order, preset } = narrowing;
    const { open } = this.#filters;
    const from = [found.facets, choices, words, narrowing, open];
    if (this.#labelled?.from.every((one, at) => one === from[at])) return this.#labelled.facets;
    const facets = shownFacets({ order, preset, open, held: this.#held }, found, choices, words, tag);
    this.#labelled = { from, facets };
    return facets;
  }

  #become(filters: FiltersState): void {
    // opened anew, a facet begins with what is most common now
    if (filters.open !== this.#filters.open) this.#held.clear();
    this.#filters = filters;
    this.#host.requestUpdate();
  }

  #renderList(state: FinderState, setting: ViewSetting, places: PlaceSearch | undefined): TemplateResult {
    const { list, search, view } = state;
    const { words, tag, displayZone } = setting;
    const { find, more, showDay } = this.#acts;
    if (list.status === 'failed') return failedList(list.kind, words, setting.reload);
    if (list.status === 'ready' && list.found.total === 0) {
      const ways = list.waysOut.length > 0 ? this.#ways.get(tag) : undefined;
      return emptyList(isNarrowed(search), ways?.waysOutOf(list.waysOut, search, words, ways.more, tag, find), words, () => { find(emptySearch); });
    }
    const cards = this.#cards(state, setting, places);
    return html`
      ${notices(state, displayZone, words, tag)} ${this.#printFailed ? html`<p class="warn" role="alert">${words.failed.part}</p>` : nothing}
      ${list.status === 'ready' && view === 'week'
        ? this.#part(this.#week, setting, part => part.week(list.found, { ...cards, more: part.more, showDay: weekday => { showDay(weekday, search); } }))
        : results(state, cards, more)}`;
  }

  #renderOpen(state: FinderState, setting: ViewSetting): TemplateResult {
    const { open, saved } = state;
    const { words, mapLink, addressOf } = setting;
    return html`<p><button type="button" @click=${this.#acts.back}>${words.back}</button></p>
      ${this.#part(this.#detail, setting, part => part.page(open, { ...this.#cards(state, setting), more: part.more, failed: words.failed.part, saved: saved.has(open?.id ?? ''), mapLink, shareUrl: open && addressOf(open.id) }))}`;
  }

  /** A part that loads on demand: itself when it is here, a way to try again when it could not be had. */
  #part<Part extends object>(lazy: LazyPart<Part>, { tag, words }: ViewSetting, draw: (part: Part) => unknown): unknown {
    const part = lazy.get(tag);
    if (part) return draw(part);
    return lazy.failed ? trouble(words.failed.part, words, lazy.retry) : html`<p>${words.loading}</p>`;
  }

  #cards({ search, saved, now }: FinderState, { words, tag, displayZone, headingLevel, addressOf }: ViewSetting, places?: PlaceSearch): CardSetting {
    return {
      words, tag, displayZone, headingLevel, now, saved, open: this.#acts.open, save: this.#acts.save,
      away: group => places?.away(group, search.place),
      href: id => addressOf(id) ?? `#${encodeURIComponent(id)}`,
    };
  }

  async #print({ search, now }: FinderState, { words, tag, dir, displayZone, narrowing }: ViewSetting, places: PlaceSearch | undefined): Promise<void> {
    const chosen = searchChips(search, narrowing.order, words, tag, this.#acts.find, places && (km => places.within(km))).map(chip => chip.label);
    this.#printFailed = !(await this.#acts.print({ words, tag, dir, displayZone, now, chosen }));
    this.#host.requestUpdate();
  }

  readonly #onReceipt = (event: Event): void => {
    this.#receiptOpen = (event.target as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };
}

const loadDetail = withWords(() => import('./parts/detail.ts'));
const loadWeek = withWords(() => import('./parts/week.ts'));
const loadWays = withWords(() => import('./parts/ways.ts'));
const loadReceipt = withWords(() => import('./parts/receipt.ts'));
