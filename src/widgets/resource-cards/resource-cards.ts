import type { PropertyDeclarations, TemplateResult } from 'lit';
import { loaded } from '../../client/lists/loaded.ts';
import type { Feed } from '../../client/lists/open-feeds.ts';
import { openResourceFeeds } from '../../client/resources/open-feeds.ts';
import type { OpenedResources, ResourceOptions } from '../../client/resources/resource-source.ts';
import type { AddressState } from '../../list/address-state.ts';
import { FocusKeeper } from '../../list/focus-keeper.ts';
import { ListElement } from '../../list/list-element.ts';
import { feedsOf, type ListPlace } from '../../list/list-place.ts';
import type { ListSetting } from '../../list/list-view.ts';
import type { ResourceFormat } from '../../connectors/resources/index.ts';
import { CardsActs } from './cards-acts.ts';
import { cardFacets, toQuery } from './cards-query.ts';
import type { CardsState } from './cards-state.ts';
import { CardsStore } from './cards-store.ts';
import { CardsView } from './cards-view.ts';
import { ResourceOpenEvent, ResourceSaveEvent } from './events.ts';
import { facetValues } from './labels.ts';
import { dictionary } from './messages/index.ts';
import type { Messages } from './messages/messages.ts';
import { Sight } from './sight.ts';
import { styles } from './styles.ts';

const handWritten = 'resource-card';

/**
 * Shows what helps as cards: services, helplines, guides, offers, requests, events and stories, from an endpoint, a feed, or cards
 * that stand in the page. Each says in one line whether it is there now, what it costs and what to bring.
 *
 * @tag resource-cards
 * @slot - Shown before scripts run and when the list cannot be loaded: phone numbers, or `<resource-card>` elements, which are then the list.
 * @slot crisis - Help for right now; shown first, in every state.
 * @csspart base - Everything.
 * @csspart search - The search form.
 * @csspart facets - The row of filter buttons.
 * @csspart panel - The open filter's choices.
 * @csspart chips - The list of chosen filters.
 * @csspart chip - One chosen filter.
 * @csspart count - The line with the number of resources.
 * @csspart notice - What to know of the list as a whole: its age, what is missing.
 * @csspart results - The list of cards.
 * @csspart card - One card; `data-kind` says of which kind.
 * @csspart kind - What kind of thing it is.
 * @csspart title - A card's title.
 * @csspart alert - What its keepers say before all else.
 * @csspart answer - "Can I, now, as I am?" in one line.
 * @csspart clause - One part of that line; also `open`, `closed`, `unknown` and `ahead`.
 * @csspart summary - What it is, in a few lines.
 * @csspart ways - The ways to reach it.
 * @csspart way - One of them.
 * @csspart date - The day of an event.
 * @csspart checked - When somebody last looked whether it is true.
 * @csspart detail - One resource's page.
 * @csspart actions - What can be done with a resource.
 * @csspart take-away - How to take a list along.
 * @csspart keeping - How long saved things last.
 * @csspart shared - A list that somebody shared.
 * @csspart concern - "This is wrong".
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
 * @cssproperty --support-color-calm - Background of chips and of what is open now.
 * @cssproperty --support-color-warn - Text of warnings.
 * @cssproperty --support-font - Font family.
 * @cssproperty --support-font-size - Font size.
 * @cssproperty --support-radius - Corner radius.
 * @cssproperty --support-space - Space around the widget.
 * @cssproperty --support-target-size - Smallest height of a control.
 * @event {ResourceOpenEvent} resource-open - A visitor opened a resource's page. Cancel it to show the resource yourself.
 * @event {ResourceSaveEvent} resource-save - A visitor saved a resource or took it out again.
 * @event {GroupWantedEvent} group-wanted - A visitor wants to see the group of a story. Cancel it to show the group yourself.
 * @event {SearchChangeEvent} search-change - What is shown changed: counts only, never what was typed.
 * @event {FeedCheckedEvent} feed-checked - The feeds were read: rows shown, rows set aside and why.
 */
export class ResourceCards extends ListElement<Messages, CardsState, CardsStore> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    ...ListElement.properties,
    groupLink: { attribute: 'group-link' },
  };

  /** Address of a page of yours that shows one group, with `{id}` in it: where stories lead. Else a `<group-finder>` of the page opens it. */
  declare groupLink: string | undefined;

  readonly #view = new CardsView(this, new CardsActs(this, () => this.held.store, new FocusKeeper(this), { open: id => new ResourceOpenEvent(id), save: (id, saved) => new ResourceSaveEvent(id, saved) }));
  readonly #changes = new MutationObserver(() => { if (this.#isHandWritten) void this.renew(); });

  constructor() {
    super({ tag: 'resource-cards', dictionary, facets: cardFacets, values: facetValues, row: 'resource', readSaved: () => import('../../list/keeping/read-resource.ts') });
    new Sight(this, id => { void this.held.store?.see(id); });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes.observe(this, { childList: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes.disconnect();
  }

  protected override firstUpdated(): void {
    // what the host page is told can wait until the visitor is served
    import('../../list/outgoing.ts').then(({ Outgoing }) => { new Outgoing(this, { state: () => this.state }); }, (error: unknown) => { console.error('<resource-cards>', error); });
    if (location.hash.includes('support-list=')) void this.#receive();
  }

  /** Shows one resource's page. */
  async openResource(id: string): Promise<void> {
    await this.held.store?.openRow(id);
  }

  protected override draw(state: CardsState, setting: ListSetting<Messages>): TemplateResult {
    return this.#view.render(state, { ...setting, groupLink: this.groupLink });
  }

  /** Cards that stand in the page are the list, where the element itself names no other. */
  get #isHandWritten(): boolean {
    return !this.src && !this.endpoint && this.querySelector(handWritten) !== null;
  }

  protected override get place(): ListPlace {
    return this.#isHandWritten ? { src: undefined, format: undefined, endpoint: undefined } : super.place;
  }

  protected override get listName(): string | undefined {
    return this.#isHandWritten ? `cards ${location.pathname} ${this.id}` : super.listName;
  }

  protected override storeOf(list: string, place: ListPlace, begin: Partial<AddressState>): CardsStore {
    const { columns, timeZone: feedZone, zone: displayZone, narrowing: { preset } } = this;
    return new CardsStore({
      ...this.listConfig, list,
      query: (search, limit) => toQuery(search, preset, displayZone, limit),
      open: hooks => this.#open(place, { ...hooks, columns, feedZone, words: this.termIn, language: this.locale.tag }),
    }, begin);
  }

  async #open(place: ListPlace, options: ResourceOptions): Promise<OpenedResources> {
    if (place.src?.trim()) return openResourceFeeds(feedsOf(place) as Feed<ResourceFormat>[], options);
    if (place.endpoint) {
      const { openResourceEndpoint } = await loaded(import('../../client/resources/open-endpoint.ts'), 'asks an endpoint');
      return openResourceEndpoint(place.endpoint, options);
    }
    const { openCards } = await loaded(import('./markup/open-cards.ts'), 'reads the cards of a page');
    return openCards(this, options);
  }

  /** Takes a list out of the page's address, and the list's words out of the history. */
  async #receive(): Promise<void> {
    const { decodeSharedList } = await import('./take-away/shared-list.ts');
    const shared = await decodeSharedList(location.hash);
    history.replaceState(history.state, '', location.pathname + location.search);
    this.held.store?.receive(shared);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'resource-cards': ResourceCards;
  }
}
