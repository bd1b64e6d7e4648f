import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { chips, type Chip } from '../ui/chips.ts';
import type { ConcernPart } from '../protocol/concern.ts';
import type { Place } from '../protocol/group.ts';
import type { Facet } from '../ui/facet-bar.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import { concernPart } from './concerns/concern-part.ts';
import { searchChips, shownFacets, type FacetValues, type HeldOrder } from './facet-choices.ts';
import { keepingPart } from './keeping/keeping-part.ts';
import type { KeepingPanel } from './keeping/keeping-panel.ts';
import type { ListState } from './list-state.ts';
import type { ListMessages } from './messages/messages.ts';
import { moreMessages } from './messages/more/index.ts';
import type { Narrowing } from './narrowing.ts';
import { filters, type FiltersState, type QuickChoice } from './parts/filters.ts';
import type { PlaceSearch } from './parts/place-search.ts';
import { searchForm } from './parts/search-form.ts';
import { trouble } from './parts/troubles.ts';
import type { RowSetting } from './row-setting.ts';
import { emptySearch, type Search } from './search-state.ts';
import { withWords } from './words-on-demand.ts';

/** What the view of a list needs to know besides its state. */
export interface ListSetting<Words extends ListMessages = ListMessages> {
  words: Words;
  /** Language of `words`, BCP 47. */
  tag: string;
  dir: 'ltr' | 'rtl';
  /** IANA zone in which times are shown. */
  displayZone: string;
  narrowing: Narrowing;
  /** Tells this list from others on the page. */
  label: string | undefined;
  /** Level of the rows' headings, where it is not 3. */
  headingLevel: number | undefined;
  mapLink: string | undefined;
  /** How facets are shown. Made anew for another language only. */
  values: FacetValues;
  /** Address of a row's page, where the page keeps its state in the address. */
  addressOf: (id: string) => string | undefined;
  reload: () => void;
}

export interface ViewHost extends ReactiveControllerHost {
  renderRoot: HTMLElement | DocumentFragment;
}

interface ViewActs {
  find: (search: Search) => void;
  placeSearch: (tag: string) => Promise<PlaceSearch>;
}

/** A row that a visitor may say something of. */
export interface Remarkable {
  kind: 'groups' | 'resources';
  row: { id: string; name: string };
  /** What of it can be wrong. */
  parts: readonly ConcernPart[];
  /** Whether it can be said to be still true. */
  stillTrue: boolean;
}

/** Draws what every searched list has: its form, its filters, what is chosen, and what the page has sent. Parts that are not needed at first are fetched when they are. */
export class ListView {
  readonly #host: ViewHost;
  readonly #acts: ViewActs;
  readonly #quickFacets: readonly string[];
  readonly #receipt: LazyPart<Awaited<ReturnType<typeof loadReceipt>>>;
  readonly #places: LazyPart<PlaceSearch>;
  readonly #keeping: LazyPart<Awaited<ReturnType<typeof keepingPart>> & { panel: KeepingPanel }>;
  readonly #concerns: LazyPart<Awaited<ReturnType<typeof concernPart>>>;
  #filters: FiltersState = { shown: false };
  readonly #held: HeldOrder = new Map();
  #labelled: { from: unknown[]; facets: (Facet | undefined)[] } | undefined;
  #receiptOpen = false;
  #unwatch: (() => void) | undefined;

  /** `quickFacets`: those that are offered as quick choices, and so not in the row of filters. */
  constructor(host: ViewHost, acts: ViewActs, quickFacets: readonly string[] = []) {
    this.#quickFacets = quickFacets;
    this.#host = host;
    this.#acts = acts;
    this.#receipt = new LazyPart(host, loadReceipt);
    this.#places = new LazyPart(host, async tag => acts.placeSearch(tag));
    this.#concerns = new LazyPart(host, concernPart);
    // the concerns of a list outlive its widget, and must not hold it
    host.addController({ hostDisconnected: () => {
      this.#unwatch?.();
      this.#unwatch = undefined;
    } });
    let panel: KeepingPanel | undefined;
    this.#keeping = new LazyPart(host, async tag => {
      const part = await keepingPart(tag);
      panel ??= new part.KeepingPanel(host);
      return { ...part, panel };
    });
  }

  /** The part that searches around a place: there once the visitor has asked for it. */
  #placesFor(search: Search, tag: string): PlaceSearch | undefined {
    return search.place || this.#filters.place ? this.#places.get(tag) : undefined;
  }

  /** What the card of a row needs to know. `placesOf`: where a row is. */
  rows<Row, Words extends ListMessages>({ search, saved, now }: ListState<Row>, setting: ListSetting<Words>, { open, save }: Pick<RowSetting<Row, Words>, 'open' | 'save'>, placesOf: (row: Row) => readonly (Place | undefined)[]): RowSetting<Row, Words> {
    const { words, tag, displayZone, headingLevel, addressOf } = setting;
    const places = this.#placesFor(search, tag);
    return {
      words, tag, displayZone, headingLevel, now, saved, open, save,
      away: row => places?.away(placesOf(row), search.place),
      href: id => addressOf(id) ?? `#${encodeURIComponent(id)}`,
    };
  }

  form({ search }: ListState<unknown>, setting: ListSetting): TemplateResult {
    const { words, label } = setting;
    const { place: open = false } = this.#filters;
    const panel = open ? this.part(this.#places, setting, part => part.render(search, words.placeLabel)) : nothing;
    return searchForm(search, { open, panel, toggle: () => { this.#become({ ...this.#filters, place: !open }); } }, label, words, this.#acts.find);
  }

  /** Filters and what is chosen. `quick`: choices a press away; `when`: what is chosen of them, in words. */
  narrowing(state: ListState<unknown>, setting: ListSetting, quick: readonly QuickChoice[], when?: string): TemplateResult {
    const { words } = setting;
    const { search, list } = state;
    const { find } = this.#acts;
    return html`
      ${list.status === 'ready' ? filters(this.#facets(list.found.facets, search, setting), quick, this.#filters, search, words, { find, become: next => { this.#become(next); } }) : nothing}
      ${chips(this.chosen(state, setting, when), words, () => { find({ ...emptySearch, text: search.text }); })}`;
  }

  /** What the visitor has chosen, in words. */
  chosen(state: ListState<unknown>, { tag, narrowing: { order, preset }, values }: ListSetting, when?: string): Chip[] {
    const places = this.#placesFor(state.search, tag);
    return searchChips(state.search, order.filter(facet => !preset[facet]), values, this.#acts.find, { when, within: places && (km => places.within(km)) });
  }

  /** How long saved things last: beside them. */
  keeping(setting: ListSetting): unknown {
    return this.part(this.#keeping, setting, part => part.panel.render(part.more));
  }

  /** What is kept locks by itself soon: said above all else, once saved things are shown. */
  lockWarning({ search }: ListState<unknown>, { tag }: ListSetting): TemplateResult | typeof nothing {
    const part = search.saved ? this.#keeping.get(tag) : undefined;
    return part ? part.panel.warning(part.more) : nothing;
  }

  /** "This is wrong" by part, and where it can be said, "still true": for lists whose endpoint takes them. */
  remarks({ concerns: base }: ListState<unknown>, { kind, row, parts, stillTrue }: Remarkable, { tag }: ListSetting): TemplateResult | typeof nothing {
    const part = base === undefined ? undefined : this.#concerns.get(tag);
    if (!part || base === undefined) return nothing;
    const concerns = part.concernsAt(base, kind);
    this.#unwatch ??= concerns.watch(() => { this.#host.requestUpdate(); });
    const setting = { concerns, more: part.more, parts };
    return html`${part.tableButton({ endpoint: base, kind: kind === 'groups' ? 'group' : 'resource', id: row.id }, part.more.table)}${stillTrue ? html`<div class="row">${part.stillTrue(row, setting)}</div>` : nothing}${part.concernForm(row, setting)}`;
  }

  receipt(setting: ListSetting): TemplateResult {
    return html`<details class="muted" @toggle=${this.#onReceipt}>
        <summary>${setting.words.requests}</summary>
        ${this.#receiptOpen ? this.part(this.#receipt, setting, part => part.privacyReceipt(part.more, setting.tag)) : nothing}
      </details>`;
  }

  /** A part that loads on demand: itself when it is here, a way to try again when it could not be had. */
  part<Part extends object>(lazy: LazyPart<Part>, { tag, words }: Pick<ListSetting, 'tag' | 'words'>, draw: (part: Part) => unknown): unknown {
    const part = lazy.get(tag);
    if (part) return draw(part);
    return lazy.failed ? trouble(words.failed.part, words, lazy.retry) : html`<p>${words.loading}</p>`;
  }

  /** The facets are labelled again only when something in them has changed: not with each key. */
  #facets(facets: Record<string, { value: string; count: number }[]>, { choices }: Search, { words, narrowing, values }: ListSetting): (Facet | undefined)[] {
    const { preset } = narrowing;
    const order = narrowing.order.filter(facet => !this.#quickFacets.includes(facet));
    const { open } = this.#filters;
    const from = [facets, choices, words, narrowing, open];
    if (this.#labelled?.from.every((one, at) => one === from[at])) return this.#labelled.facets;
    const shown = shownFacets({ order, preset, open, held: this.#held }, facets, choices, words, values);
    this.#labelled = { from, facets: shown };
    return shown;
  }

  #become(filters: FiltersState): void {
    // opened anew, a facet begins with what is most common now
    if (filters.open !== this.#filters.open) this.#held.clear();
    this.#filters = filters;
    this.#host.requestUpdate();
  }

  readonly #onReceipt = (event: Event): void => {
    this.#receiptOpen = (event.target as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };
}

const loadReceipt = withWords(moreMessages)(() => import('./parts/receipt.ts'));
