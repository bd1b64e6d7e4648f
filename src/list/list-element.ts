import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { endpointOf } from '../client/endpoint-address.ts';
import { LocaleController, type Dictionary } from '../i18n/locale-controller.ts';
import { termLabel } from '../i18n/terms/index.ts';
import type { Finding } from '../protocol/rows.ts';
import { StoreController } from '../state/store-controller.ts';
import type { Store } from '../state/store.ts';
import { localZoneName, zoneNamed } from '../time/zones.ts';
import type { AddressController } from './address-controller.ts';
import type { AddressState } from './address-state.ts';
import type { FacetValues } from './facet-choices.ts';
import type { Facets } from './facets.ts';
import { listName, type ListPlace } from './list-place.ts';
import type { ListState } from './list-state.ts';
import type { ListSetting } from './list-view.ts';
import type { ReadRow } from './keeping/keep-on-demand.ts';
import { LeavingController } from './leaving.ts';
import type { ListMessages } from './messages/messages.ts';
import type { ListSetup } from './list-config.ts';
import { narrowingOf, type Narrowing } from './narrowing.ts';
import type { Search } from './search-state.ts';

/** What a list's element needs of its store. */
interface ListStoreLike<State> extends Store<State> {
  load: () => Promise<void>;
  openRow: (id: string) => Promise<void>;
  return: (begin: AddressState & { search: Search }) => void;
}

/** What makes one widget's list differ from another's. */
export interface ListKind<Words> {
  tag: string;
  dictionary: Dictionary<Words>;
  facets: Facets;
  /** How the values of facets are shown. */
  values: (words: Words, tag: string) => FacetValues;
  /** What its rows are: what is open is called so in the page's address, what is saved in the vault. */
  row: 'group' | 'resource';
  /** Fetches what reads a saved row again. */
  readSaved: () => Promise<{ read: ReadRow<unknown> }>;
}

/** Changes of these mean another store. */
const storeProperties = ['src', 'format', 'endpoint', 'columns', 'timeZone', 'limit', 'preset', 'cache', 'visitorZone', 'clock', 'urlState'] as const;

/** A widget that shows a searched list: where the list comes from, in which language and zone it is shown, and what the page's address keeps of it. */
export abstract class ListElement<Words extends ListMessages & { terms: Readonly<Record<string, string>> }, State extends ListState<unknown>, Kind extends ListStoreLike<State>> extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    endpoint: {},
    columns: { type: Object },
    timeZone: { attribute: 'time-zone' },
    filters: {},
    preset: {},
    limit: { type: Number },
    cache: {},
    urlState: { attribute: 'url-state' },
    mapLink: { attribute: 'map-link' },
    visitorZone: { attribute: 'visitor-zone' },
    label: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    clock: { attribute: false },
  };

  /** One or several feed addresses, separated by spaces. Goes before `endpoint`. */
  declare src: string | undefined;

  /** Format of the feed (or one each, separated by spaces). Recognised when left out. */
  declare format: string | undefined;

  /** Base address of the backend; else the nearest ancestor's `endpoint`, else the page's `data-endpoint`. */
  declare endpoint: string | undefined;

  /** For `csv`: which header holds which fact, as JSON: `{"name": "Group", "day": "Weekday"}`. */
  declare columns: Record<string, string> | undefined;

  /** IANA zone of rows that name none. */
  declare timeZone: string | undefined;

  /** Which filters to offer, in this order, separated by spaces. */
  declare filters: string | undefined;

  /** Filters that cannot be removed, as a query string: `languages=es,en&free=true`. */
  declare preset: string;

  /** How many rows are shown at a time. */
  declare limit: number;

  /** Keeps the list for as long as the page lives, under this neutral name, for when the network goes. */
  declare cache: string | undefined;

  /** Keeps filters, view and what is open in the page's address. Add `text` or `place` to keep those too. */
  declare urlState: string | undefined;

  /** Address of a map site of your choice, with `{latitude}`, `{longitude}` or `{address}` in it. */
  declare mapLink: string | undefined;

  /** IANA zone to show times in, instead of the visitor's own. */
  declare visitorZone: string | undefined;

  /** Names this list, where a page has several: screen readers tell their searches apart by it. */
  declare label: string | undefined;

  /** Level of the rows' headings in your page's outline (default 3); a row's own page is one level up. */
  declare headingLevel: number | undefined;

  /** Tells the time in epoch milliseconds: for tests and previews. */
  declare clock: () => number;

  protected readonly locale: LocaleController<Words>;
  protected readonly held = new StoreController<Kind>(this);
  /** Zone in which times are shown: read once a list, for asking the browser is slow. */
  protected zone = 'UTC';
  protected narrowing: Narrowing;
  protected address: AddressController | undefined;
  readonly #kind: ListKind<Words>;
  #values: { of: Words; shown: FacetValues } | undefined;
  #list: string | undefined;

  constructor(kind: ListKind<Words>) {
    super();
    this.#kind = kind;
    this.locale = new LocaleController<Words>(this, kind.dictionary);
    this.narrowing = narrowingOf(kind.tag, kind.facets, undefined, '');
    new LeavingController(this, () => { this.held.store = undefined; });
    this.preset = '';
    this.limit = 20;
    this.clock = Date.now;
  }

  /** Rows of the feeds that were set aside: row, field, reason. */
  get rejected(): readonly Finding[] {
    const list = this.state?.list;
    return list?.status === 'ready' ? list.reports.flatMap(report => report.rejected) : [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
    // an ancestor may say the endpoint, and the element may have moved under another one
    if (this.hasUpdated && this.listName !== this.#list) void this.renew();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { tag, facets } = this.#kind;
    if (changed.has('filters') || changed.has('preset')) this.narrowing = narrowingOf(tag, facets, this.filters, this.preset);
    if (storeProperties.some(name => changed.has(name)) || !this.hasUpdated) void this.renew();
  }

  /** Reads the list again. */
  async reload(): Promise<void> {
    await this.held.store?.load();
  }

  protected override render(): TemplateResult {
    const { state, locale: { messages: words, tag, dir } } = this;
    return html`<div class="list" part="base" lang=${tag} dir=${dir}>
      <slot name="crisis"></slot>
      ${words && state && state.list.status !== 'idle' ? this.draw(state, this.#setting(words)) : html`<slot></slot>`}
    </div>`;
  }

  #setting(words: Words): ListSetting<Words> {
    const { narrowing, label, headingLevel, mapLink, zone: displayZone, locale: { tag, dir } } = this;
    if (this.#values?.of !== words) this.#values = { of: words, shown: this.#kind.values(words, tag) };
    return { words, tag, dir, displayZone, narrowing, label, headingLevel, mapLink, values: this.#values.shown, addressOf: id => this.address?.addressOf(id), reload: () => { void this.reload(); } };
  }

  /** Draws the list as it is: not asked where there is none. */
  protected abstract draw(state: State, setting: ListSetting<Words>): TemplateResult;

  /** Makes the store of a list. `begin`: what the visitor asked for so far, or what the page's address says. */
  protected abstract storeOf(list: string, place: ListPlace, begin: Partial<AddressState>): Kind;

  protected get state(): State | undefined { return this.held.store?.state; }

  protected get place(): ListPlace {
    const { src, format } = this;
    return { src, format, endpoint: src ? undefined : endpointOf(this) };
  }

  /** What the attributes say of any list. */
  protected get listConfig(): ListSetup {
    const { tag, row, readSaved } = this.#kind;
    const { cache, clock, limit } = this;
    return { tag, row, readSaved, cache, clock, pageSize: Math.min(100, Math.max(1, Math.trunc(limit) || 20)) };
  }

  /** Under which name saved rows and kept copies are shared; undefined where there is nothing to read from. */
  protected get listName(): string | undefined { return listName(this.place); }

  /** A term in the visitor's language: rows are found by it, too. */
  protected readonly termIn = (term: string): string => termLabel(term, (this.locale.messages ?? this.#kind.dictionary.en).terms);

  /** Makes a store for the list that the attributes name. What the visitor asked for is carried over; another list has other rows to open. */
  protected async renew(): Promise<void> {
    const { place } = this;
    this.zone = (this.visitorZone && zoneNamed(this.visitorZone)?.name) ?? localZoneName();
    const list = (this.#list = this.listName);
    if (this.urlState !== undefined) await this.#keepAddress(this.urlState).catch((error: unknown) => { console.error(`<${this.#kind.tag}>`, error); });
    // rows are found by words of the visitor's language, and an endpoint is told which it is
    if (!this.locale.messages) await this.locale.ready;
    if (list !== this.#list) return; // renewed again meanwhile
    this.held.store = list === undefined ? undefined : this.storeOf(list, place, this.state ? { ...this.state, open: undefined } : this.address?.read() ?? {});
  }

  /** Only a page that keeps the state in its address fetches the code for it. */
  async #keepAddress(allowed: string): Promise<void> {
    const { AddressController } = await import('./address-controller.ts');
    const { facets, row } = this.#kind;
    const scope = { facets, row, allowed, prefix: `${this.id || `${row}s`}.` };
    this.address ??= new AddressController(this, scope, () => this.state, begin => { this.held.store?.return(begin); });
    this.address.keep(scope);
  }

  readonly #onOnline = (): void => {
    const { list } = this.state ?? {};
    if (list?.status === 'failed' || (list?.status === 'ready' && list.keptSince !== undefined)) void this.reload();
  };
}
