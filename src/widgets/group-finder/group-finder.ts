import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Feed } from '../../client/lists/open-feeds.ts';
import type { Format } from '../../connectors/index.ts';
import { openFeeds, type FeedOptions } from '../../client/groups/open-feeds.ts';
import type { OpenedSource } from '../../client/groups/group-source.ts';
import { loaded } from '../../client/lists/loaded.ts';
import type { AddressState } from '../../list/address-state.ts';
import { FocusKeeper } from '../../list/focus-keeper.ts';
import { ListElement } from '../../list/list-element.ts';
import { feedsOf, type ListPlace } from '../../list/list-place.ts';
import type { ListSetting } from '../../list/list-view.ts';
import { GroupOpenEvent, GroupSaveEvent } from './events.ts';
import { FinderActs } from './finder-acts.ts';
import { finderFacets, toQuery } from './finder-query.ts';
import type { FinderState, View } from './finder-state.ts';
import { FinderStore } from './finder-store.ts';
import { FinderView } from './finder-view.ts';
import { facetValues } from './labels.ts';
import { dictionary } from './messages/index.ts';
import type { Messages } from './messages/messages.ts';
import { styles } from './styles.ts';

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
export class GroupFinder extends ListElement<Messages, FinderState, FinderStore> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    ...ListElement.properties,
    view: {},
    jsonLd: { type: Boolean, attribute: 'json-ld' },
  };

  /** View to begin with: `list` or `week`. */
  declare view: View;

  /** Describes the groups on the page to search engines (schema.org Event). */
  declare jsonLd: boolean;

  readonly #view = new FinderView(this, new FinderActs(this, () => this.held.store, new FocusKeeper(this), { open: id => new GroupOpenEvent(id), save: (id, saved) => new GroupSaveEvent(id, saved) }));

  constructor() {
    super({ tag: 'group-finder', dictionary, facets: finderFacets, values: facetValues, row: 'group', readSaved: () => import('../../list/keeping/read-group.ts') });
    this.view = 'list';
    this.jsonLd = false;
  }

  protected override firstUpdated(): void {
    // what the host page is told can wait until the visitor is served
    import('./outgoing.ts').then(({ tellPage }) => { tellPage(this, () => this.state); }, (error: unknown) => { console.error('<group-finder>', error); });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { store } = this.held;
    if (changed.has('view') && this.hasUpdated && store?.state.view !== this.view) store?.show(this.view);
  }

  /** Shows one group's page. */
  async openGroup(id: string): Promise<void> {
    await this.held.store?.openRow(id);
  }

  protected override draw(state: FinderState, setting: ListSetting<Messages>): TemplateResult {
    return this.#view.render(state, setting);
  }

  protected override storeOf(list: string, place: ListPlace, begin: Partial<AddressState>): FinderStore {
    const { columns, timeZone: feedZone, zone: displayZone, narrowing: { preset } } = this;
    return new FinderStore({
      ...this.listConfig, list, displayZone,
      query: (search, limit) => toQuery(search, preset, displayZone, limit),
      open: hooks => openList(place, { ...hooks, columns, feedZone, words: this.termIn, displayZone, language: this.locale.tag }),
    }, { view: this.view, ...begin });
  }
}

/** Opens the list that an embedder named. */
async function openList(place: ListPlace, options: FeedOptions): Promise<OpenedSource> {
  if (place.src?.trim()) return openFeeds(feedsOf(place) as Feed<Format>[], options);
  const { openEndpoint } = await loaded(import('../../client/groups/open-endpoint.ts'), 'asks an endpoint');
  return openEndpoint(place.endpoint ?? '', options);
}

declare global {
  interface HTMLElementTagNameMap {
    'group-finder': GroupFinder;
  }
}
