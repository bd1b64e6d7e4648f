import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { endpointOf } from '../../client/endpoint-address.ts';
import type { PlaceSuggestion } from '../../client/groups/group-source.ts';
import { LocaleController } from '../../i18n/locale-controller.ts';
import { termLabel } from '../../i18n/terms/index.ts';
import { groupFacets } from '../../protocol/group-search.ts';
import type { Finding } from '../../protocol/rows.ts';
import { StoreController } from '../../state/store-controller.ts';
import { localZoneName, zoneNamed } from '../../time/zones.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import { listName, openSource, type SourceSetting } from './finder-source.ts';
import type { FinderState, View } from './finder-state.ts';
import { FinderActs } from './finder-acts.ts';
import { FinderStore } from './finder-store.ts';
import { dictionary } from './messages/index.ts';
import { withWords } from './messages/more/index.ts';
import type { Messages } from './messages/messages.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { Outgoing } from './outgoing.ts';
import type { CardSetting } from './parts/card.ts';
import type { FiltersState } from './parts/filters.ts';
import { NearMe } from './parts/near-me.ts';
import { countLine, notices } from './parts/notices.ts';
import { PlaceField } from './parts/place-field.ts';
import { results } from './parts/results.ts';
import { narrowingOf, searchPanel } from './parts/search-panel.ts';
import { toolbar } from './parts/toolbar.ts';
import { failedList, trouble } from './parts/troubles.ts';
import { waysOutOf } from './parts/ways.ts';
import { isNarrowed } from './search-state.ts';
import { searchChips } from './shown-facets.ts';
import { styles } from './styles.ts';
import { scopeOf } from './url-state.ts';
import { UrlController } from './url-controller.ts';

/** Changes of these mean another store. */
const sourceProperties = ['src', 'format', 'endpoint', 'columns', 'timeZone', 'limit', 'preset', 'cache', 'visitorZone', 'clock'] as const;

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

  /** One or several feed addresses, separated by spaces. Goes before `endpoint`. */
  @property() src: string | undefined;

  /** Format of the feed (or one each, separated by spaces): `meeting-guide`, `bmlt`, `central-query`, `csv`. Recognised when left out. */
  @property() format: string | undefined;

  /** Base address of the backend; else the nearest ancestor's `endpoint`, else the page's `data-endpoint`. */
  @property() endpoint: string | undefined;

  /** For `csv`: which header holds which fact, as JSON: `{"name": "Group", "day": "Weekday"}`. */
  @property({ type: Object }) columns: Record<string, string> | undefined;

  /** IANA zone of rows that name none. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** View to begin with: `list` or `week`. */
  @property() view: View = 'list';

  /** Which filters to offer, in this order, separated by spaces: `days times attendance topics audiences formats languages accessibility regions joining cost now`. */
  @property() filters: string | undefined;

  /** Filters that cannot be removed, as a query string: `attendance=online&languages=es,en`. */
  @property() preset = '';

  /** How many groups are shown at a time. */
  @property({ type: Number }) limit = 20;

  /** Keeps the list for as long as the page lives, under this neutral name, for when the network goes. */
  @property() cache: string | undefined;

  /** Keeps filters, view and open group in the page's address. Add `text` or `place` to keep those too. */
  @property({ attribute: 'url-state' }) urlState: string | undefined;

  /** Address of a map site of your choice, with `{latitude}`, `{longitude}` or `{address}` in it. */
  @property({ attribute: 'map-link' }) mapLink: string | undefined;

  /** Describes the groups on the page to search engines (schema.org Event). */
  @property({ type: Boolean, attribute: 'json-ld' }) jsonLd = false;

  /** IANA zone to show times in, instead of the visitor's own. */
  @property({ attribute: 'visitor-zone' }) visitorZone: string | undefined;

  /** Tells the time in epoch milliseconds: for tests and previews. */
  @property({ attribute: false }) clock: () => number = Date.now;

  @state() private _filters: FiltersState = { shown: false };
  @state() private _receiptOpen = false;
  @state() private _printFailed = false;

  readonly #locale = new LocaleController<Messages>(this, dictionary);
  readonly #finder = new StoreController<FinderStore>(this);
  readonly #url = new UrlController(this, () => this.#state, ({ search, view, open }) => { this.#finder.store?.return(search, view ?? this.view, open); });
  readonly #place = new PlaceField(this, { suggest: async (text, signal) => this.#finder.store?.places(text, signal) ?? [], choose: place => { this.#onPlace(place); } });
  readonly #near = new NearMe(this, position => { this.#onPlace({ label: this.#locale.messages?.here ?? '', ...position }, true); });
  readonly #acts = new FinderActs(this, this.#finder, new FocusKeeper(this));
  readonly #detail = new LazyPart(this, withWords(() => import('./parts/detail.ts')));
  readonly #week = new LazyPart(this, withWords(() => import('./parts/week.ts')));
  readonly #receipt = new LazyPart(this, withWords(() => import('./parts/receipt.ts')));
  #list: string | undefined;
  #narrowing = narrowingOf(undefined, groupFacets, '');

  constructor() {
    super();
    new Outgoing(this, () => this.#state);
  }

  /** Rows of the feeds that were set aside: row, field, reason. */
  get rejected(): readonly Finding[] {
    const list = this.#state?.list;
    return list?.status === 'ready' ? list.reports.flatMap(report => report.rejected) : [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
    // an ancestor may say the endpoint, and the element may have moved under another one
    if (this.hasUpdated && listName(this.#source) !== this.#list) this.#renew();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('urlState')) this.#url.scope = this.urlState === undefined ? undefined : scopeOf(this.urlState, `${this.id || 'groups'}.`);
    if (changed.has('filters') || changed.has('preset')) this.#narrowing = narrowingOf(this.filters, groupFacets, this.preset);
    if (sourceProperties.some(name => changed.has(name)) || !this.hasUpdated) this.#renew();
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
      ${words && state && state.list.status !== 'idle' ? this.#renderFinder(state, words) : html`<slot></slot>`}
    </div>`;
  }

  #renderFinder(state: FinderState, words: Messages): TemplateResult {
    const { tag } = this.#locale;
    return html`
      ${state.open ? nothing : searchPanel(state, {
        narrowing: this.#narrowing, filters: this._filters, place: this.#place.render(words, tag), near: { button: this.#near.button(words), problem: this.#near.problem(words) },
      }, words, tag, { find: this.#acts.find, become: next => { this._filters = next; } })}
      <div class="bar">
        <p role="status" part="count" aria-busy=${state.typing ? 'true' : 'false'}>${countLine(state, words)}</p>
        ${state.open ? nothing : toolbar(state, words, { view: this.#acts.view, saved: () => { this.#acts.find({ ...state.search, saved: !state.search.saved }); }, print: () => { void this.#print(state, words); } })}
      </div>
      ${state.open ? this.#renderOpen(state, words) : this.#renderList(state, words)}
      <slot name="map" @group-select=${this.#acts.select}></slot>
      <details class="muted" @toggle=${(event: Event) => { this._receiptOpen = (event.target as HTMLDetailsElement).open; }}>
        <summary>${words.requests}</summary>
        ${this._receiptOpen ? this.#renderPart(this.#receipt, words, part => part.privacyReceipt(part.more, tag)) : nothing}
      </details>`;
  }

  #renderList(state: FinderState, words: Messages): TemplateResult {
    const { list, search } = state;
    const { tag } = this.#locale;
    if (list.status === 'failed') return failedList(list.kind, words, () => { void this.reload(); });
    if (list.status === 'ready' && list.found.total === 0) return isNarrowed(search) ? waysOutOf(list.waysOut, search, words, tag, this.#acts.find) : html`<p part="empty">${words.noGroups}</p>`;
    const setting = this.#cardSetting(state, words);
    return html`
      ${notices(state, this.#zone, words, tag)} ${this._printFailed ? html`<p class="warn" role="alert">${words.failed.part}</p>` : nothing}
      ${list.status === 'ready' && state.view === 'week'
        ? this.#renderPart(this.#week, words, part => part.week(list.found, { ...setting, more: part.more, showDay: weekday => { this.#acts.showDay(weekday, search); } }))
        : results(state, setting, this.#acts.more)}`;
  }

  #renderOpen(state: FinderState, words: Messages): TemplateResult {
    const { open, saved } = state;
    const setting = this.#cardSetting(state, words);
    return html`<p><button type="button" @click=${this.#acts.back}>${words.back}</button></p>
      ${this.#renderPart(this.#detail, words, part => part.page(open, { ...setting, more: part.more, failed: words.failed.part, saved: saved.has(open?.id ?? ''), mapLink: this.mapLink, shareUrl: open && this.#url.addressOf(open.id) }))}`;
  }

  /** A part that loads on demand: its words when it is here, a way to try again when it could not be had. */
  #renderPart<Part>(lazy: LazyPart<Part>, words: Messages, draw: (part: Part) => unknown): unknown {
    const part = lazy.get(this.#locale.tag);
    if (part) return draw(part);
    return lazy.failed ? trouble(words.failed.part, words, lazy.retry) : html`<p>${words.loading}</p>`;
  }

  get #state(): FinderState | undefined { return this.#finder.store?.state; }

  get #zone(): string {
    return (this.visitorZone && zoneNamed(this.visitorZone)?.name) ?? localZoneName();
  }

  get #source(): SourceSetting {
    const { src, format } = this;
    return { src, format, endpoint: src ? undefined : endpointOf(this) };
  }

  /** Makes a store for the list that the attributes name. What the visitor asked for is carried over; another list has other groups to open. */
  #renew(): void {
    const source = this.#source;
    const list = (this.#list = listName(source));
    if (list === undefined) { this.#finder.store = undefined; return; }
    const { columns, timeZone: feedZone, cache, clock } = this;
    const pageSize = Math.min(100, Math.max(1, Math.trunc(this.limit) || 20));
    const words = (term: string): string => termLabel(term, (this.#locale.messages ?? dictionary.en).terms);
    const begin = this.#state ? { ...this.#state, open: undefined } : { view: this.view, ...this.#url.read() };
    this.#finder.store = new FinderStore({
      list, cache, clock, pageSize, preset: this.#narrowing.preset, displayZone: this.#zone,
      open: hooks => openSource(source, { ...hooks, columns, feedZone, words, displayZone: this.#zone, language: this.#locale.tag }),
    }, begin);
  }

  #cardSetting({ search: { place }, saved, now }: FinderState, words: Messages): CardSetting {
    return {
      words, now, place, saved, tag: this.#locale.tag, displayZone: this.#zone, open: this.#acts.open, save: this.#acts.save,
      href: id => this.#url.addressOf(id) ?? `#${encodeURIComponent(id)}`,
    };
  }

  async #print(state: FinderState, words: Messages): Promise<void> {
    const { tag, dir } = this.#locale;
    const chosen = searchChips(state.search, this.#narrowing.order, words, tag, this.#acts.find).map(chip => chip.label);
    this._printFailed = !(await this.#acts.print({ words, tag, dir, chosen, displayZone: this.#zone, now: state.now }));
  }

  readonly #onPlace = (place: PlaceSuggestion, here = false): void => {
    if (this.#state) this.#acts.place(place, this.#state.search, this.#locale.tag, here);
  };


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
