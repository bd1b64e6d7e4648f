import { LitElement, html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { endpointOf } from '../../client/endpoint-address.ts';
import { LocaleController } from '../../i18n/locale-controller.ts';
import { termLabel } from '../../i18n/terms/index.ts';
import { groupFacets } from '../../protocol/group-facets.ts';
import type { Finding } from '../../protocol/rows.ts';
import { StoreController } from '../../state/store-controller.ts';
import { localZoneName, zoneNamed } from '../../time/zones.ts';
import { FinderActs } from './finder-acts.ts';
import { listName, openSource, type SourceSetting } from './finder-source.ts';
import type { FinderState, View } from './finder-state.ts';
import { FinderStore } from './finder-store.ts';
import { FinderView, type ViewSetting } from './finder-view.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { dictionary } from './messages/index.ts';
import type { Messages } from './messages/messages.ts';
import { narrowingOf } from './narrowing.ts';
import { styles } from './styles.ts';
import type { UrlController } from './url-controller.ts';

/** Changes of these mean another store. */
const storeProperties = ['src', 'format', 'endpoint', 'columns', 'timeZone', 'limit', 'preset', 'cache', 'visitorZone', 'clock', 'urlState'] as const;

/**
 * Finds a peer support group: search, filters, week, and a page for each group, from a feed or an endpoint.
 * What is typed and where the visitor is stay on the device when the list is a feed.
 *
 * @tag group-finder
 * @slot - Shown before scripts run and when the list cannot be loaded: phone numbers, a link to the full list.
 * @slot crisis - Help for right now; shown first, in every state.
 * @slot map - A map of your own: it hears `groups-shown`, and a `group-select` event with an `id` from it opens that group.
 * @csspart base - Everything.
 * @csspart search - The search form.
 * @csspart facets - The row of filter buttons.
 * @csspart panel - The open filter's choices.
 * @csspart chips - The list of chosen filters.
 * @csspart chip - One chosen filter.
 * @csspart count - The line with the number of groups.
 * @csspart notice - What to know of the list as a whole: its age, what is missing.
 * @csspart results - The list of groups.
 * @csspart group - One group in the list.
 * @csspart name - A group's name.
 * @csspart when - A group's time.
 * @csspart live - "On now" and "starts in".
 * @csspart week - The week view.
 * @csspart detail - One group's page.
 * @csspart actions - What can be done with a group.
 * @csspart empty - Shown when nothing fits.
 * @csspart failed - Shown when the list cannot be loaded.
 * @csspart receipt - The list of requests the widgets made.
 * @cssproperty --support-color-text - Text.
 * @cssproperty --support-color-muted - Less important text.
 * @cssproperty --support-color-surface - Background.
 * @cssproperty --support-color-raised - Background of panels and tags.
 * @cssproperty --support-color-line - Borders between things.
 * @cssproperty --support-color-edge - Borders of controls.
 * @cssproperty --support-color-accent - Links, focus, chosen controls.
 * @cssproperty --support-color-on-accent - Text on the accent colour.
 * @cssproperty --support-color-calm - Background of chips and of what is on now.
 * @cssproperty --support-color-warn - Text of warnings.
 * @cssproperty --support-font - Font family.
 * @cssproperty --support-font-size - Font size.
 * @cssproperty --support-radius - Corner radius.
 * @cssproperty --support-space - Space around the widget.
 * @cssproperty --support-target-size - Smallest height of a control.
 * @event {GroupOpenEvent} group-open - A visitor opened a group's page. Cancel it to show the group yourself.
 * @event {GroupSaveEvent} group-save - A visitor saved a group or took it out again.
 * @event {SearchChangeEvent} search-change - What is shown changed: counts only, never what was typed.
 * @event {FeedCheckedEvent} feed-checked - The feeds were read: rows shown, rows set aside and why.
 * @event {GroupsShownEvent} groups-shown - Ids and coordinates of the groups on the page, for a map.
 */
export class GroupFinder extends LitElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    endpoint: {},
    columns: { type: Object },
    timeZone: { attribute: 'time-zone' },
    view: {},
    filters: {},
    preset: {},
    limit: { type: Number },
    cache: {},
    urlState: { attribute: 'url-state' },
    mapLink: { attribute: 'map-link' },
    jsonLd: { type: Boolean, attribute: 'json-ld' },
    visitorZone: { attribute: 'visitor-zone' },
    label: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    clock: { attribute: false },
  };

  /** One or several feed addresses, separated by spaces. Goes before `endpoint`. */
  declare src: string | undefined;

  /** Format of the feed (or one each, separated by spaces): `meeting-guide`, `bmlt`, `central-query`, `csv`. Recognised when left out. */
  declare format: string | undefined;

  /** Base address of the backend; else the nearest ancestor's `endpoint`, else the page's `data-endpoint`. */
  declare endpoint: string | undefined;

  /** For `csv`: which header holds which fact, as JSON: `{"name": "Group", "day": "Weekday"}`. */
  declare columns: Record<string, string> | undefined;

  /** IANA zone of rows that name none. */
  declare timeZone: string | undefined;

  /** View to begin with: `list` or `week`. */
  declare view: View;

  /** Which filters to offer, in this order, separated by spaces: `days times attendance topics audiences formats languages accessibility regions joining cost now`. */
  declare filters: string | undefined;

  /** Filters that cannot be removed, as a query string: `attendance=online&languages=es,en`. */
  declare preset: string;

  /** How many groups are shown at a time. */
  declare limit: number;

  /** Keeps the list for as long as the page lives, under this neutral name, for when the network goes. */
  declare cache: string | undefined;

  /** Keeps filters, view and open group in the page's address. Add `text` or `place` to keep those too. */
  declare urlState: string | undefined;

  /** Address of a map site of your choice, with `{latitude}`, `{longitude}` or `{address}` in it. */
  declare mapLink: string | undefined;

  /** Describes the groups on the page to search engines (schema.org Event). */
  declare jsonLd: boolean;

  /** IANA zone to show times in, instead of the visitor's own. */
  declare visitorZone: string | undefined;

  /** Names this finder, where a page has several: screen readers tell their searches apart by it. */
  declare label: string | undefined;

  /** Level of the groups' headings in your page's outline (default 3); a group's own page is one level up. */
  declare headingLevel: number | undefined;

  /** Tells the time in epoch milliseconds: for tests and previews. */
  declare clock: () => number;

  readonly #locale = new LocaleController<Messages>(this, dictionary);
  readonly #finder = new StoreController<FinderStore>(this);
  readonly #acts = new FinderActs(this, this.#finder, new FocusKeeper(this));
  readonly #view = new FinderView(this, this.#acts);
  #url: UrlController | undefined;
  #list: string | undefined;
  /** Zone in which times are shown: read once a list, for asking the browser is slow. */
  #zone = 'UTC';
  #narrowing = narrowingOf(undefined, groupFacets, '');

  constructor() {
    super();
    this.view = 'list';
    this.preset = '';
    this.limit = 20;
    this.jsonLd = false;
    this.clock = Date.now;
  }

  /** Rows of the feeds that were set aside: row, field, reason. */
  get rejected(): readonly Finding[] {
    const list = this.#state?.list;
    return list?.status === 'ready' ? list.reports.flatMap(report => report.rejected) : [];
  }

  protected override firstUpdated(): void {
    // what the host page is told can wait until the visitor is served
    import('./outgoing.ts').then(({ Outgoing }) => { new Outgoing(this, () => this.#state); this.requestUpdate(); }, (error: unknown) => { console.error('<group-finder>', error); });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
    // an ancestor may say the endpoint, and the element may have moved under another one
    if (this.hasUpdated && listName(this.#source) !== this.#list) void this.#renew();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filters') || changed.has('preset')) this.#narrowing = narrowingOf(this.filters, groupFacets, this.preset);
    if (storeProperties.some(name => changed.has(name)) || !this.hasUpdated) void this.#renew();
    else if (changed.has('view') && this.#finder.store?.state.view !== this.view) this.#finder.store?.show(this.view);
  }

  /** Reads the list again. */
  async reload(): Promise<void> {
    await this.#finder.store?.load();
  }

  /** Shows one group's page. */
  async openGroup(id: string): Promise<void> {
    await this.#finder.store?.openGroup(id);
  }

  protected override render(): TemplateResult {
    const { messages: words, tag, dir } = this.#locale;
    const state = this.#state;
    return html`<div class="finder" part="base" lang=${tag} dir=${dir}>
      <slot name="crisis"></slot>
      ${words && state && state.list.status !== 'idle' ? this.#view.render(state, this.#setting(words)) : html`<slot></slot>`}
    </div>`;
  }

  #setting(words: Messages): ViewSetting {
    const { tag, dir } = this.#locale;
    return { words, tag, dir, displayZone: this.#zone, narrowing: this.#narrowing, label: this.label, headingLevel: this.headingLevel, mapLink: this.mapLink, addressOf: id => this.#url?.addressOf(id), reload: () => { void this.reload(); } };
  }

  get #state(): FinderState | undefined { return this.#finder.store?.state; }


  get #source(): SourceSetting {
    const { src, format } = this;
    return { src, format, endpoint: src ? undefined : endpointOf(this) };
  }

  /** Makes a store for the list that the attributes name. What the visitor asked for is carried over; another list has other groups to open. */
  async #renew(): Promise<void> {
    const source = this.#source;
    this.#zone = (this.visitorZone && zoneNamed(this.visitorZone)?.name) ?? localZoneName();
    const list = (this.#list = listName(source));
    if (this.urlState !== undefined) await this.#keepAddress(this.urlState).catch((error: unknown) => { console.error('<group-finder>', error); });
    if (list !== this.#list) return; // renewed again meanwhile
    if (list === undefined) { this.#finder.store = undefined; return; }
    const { columns, timeZone: feedZone, cache, clock } = this;
    const pageSize = Math.min(100, Math.max(1, Math.trunc(this.limit) || 20));
    const words = (term: string): string => termLabel(term, (this.#locale.messages ?? dictionary.en).terms);
    const begin = this.#state ? { ...this.#state, open: undefined } : { view: this.view, ...this.#url?.read() };
    this.#finder.store = new FinderStore({
      list, cache, clock, pageSize, preset: this.#narrowing.preset, displayZone: this.#zone,
      open: hooks => openSource(source, { ...hooks, columns, feedZone, words, displayZone: this.#zone, language: this.#locale.tag }),
    }, begin);
  }

  /** Only a page that keeps the state in its address fetches the code for it. */
  async #keepAddress(scope: string): Promise<void> {
    const { UrlController } = await import('./url-controller.ts');
    this.#url ??= new UrlController(this, () => this.#state, ({ search, view, open }) => { this.#finder.store?.return(search, view ?? this.view, open); });
    this.#url.keep(scope, this.id);
  }

  readonly #onOnline = (): void => {
    const { list } = this.#state ?? {};
    if (list?.status === 'failed' || (list?.status === 'ready' && list.keptSince !== undefined)) void this.reload();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'group-finder': GroupFinder;
  }
}
