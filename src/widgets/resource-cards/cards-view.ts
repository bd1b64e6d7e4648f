import { html, nothing, type TemplateResult } from 'lit';
import { ListView, type ListSetting, type ViewHost } from '../../list/list-view.ts';
import { countLine, warnings } from '../../list/parts/notices.ts';
import type { QuickChoice } from '../../list/parts/filters.ts';
import { results } from '../../list/parts/results.ts';
import { savedButton } from '../../list/parts/saved-button.ts';
import { emptyList, failedList } from '../../list/parts/troubles.ts';
import { emptySearch, isNarrowed, toggled } from '../../list/search-state.ts';
import type { Resource } from '../../protocol/resource.ts';
import { zoneNamed } from '../../time/zones.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import type { CardsActs } from './cards-acts.ts';
import { quickFacets } from './cards-query.ts';
import type { CardsState } from './cards-state.ts';
import type { Messages } from './messages/messages.ts';
import { withMore } from './messages/more/index.ts';
import { card, type CardSetting } from './parts/card.ts';
import { loadTakeAway } from './take-away/index.ts';

/** What the view needs to know besides the state. */
interface ViewSetting extends ListSetting<Messages> {
  /** Address of a group's page, with `{id}` in it. */
  groupLink: string | undefined;
}

/** Draws the state of the cards. Parts that are not needed at first are fetched when they are. */
export class CardsView {
  readonly #acts: CardsActs;
  readonly #list: ListView;
  readonly #detail: LazyPart<Awaited<ReturnType<typeof loadDetail>>>;
  readonly #ways: LazyPart<Awaited<ReturnType<typeof loadWays>>>;
  readonly #shared: LazyPart<Awaited<ReturnType<typeof loadShared>>>;
  readonly #takeAway: LazyPart<Awaited<ReturnType<typeof loadTakeAway>>>;

  constructor(host: ViewHost, acts: CardsActs) {
    this.#acts = acts;
    this.#list = new ListView(host, acts, quickFacets);
    this.#detail = new LazyPart(host, loadDetail);
    this.#ways = new LazyPart(host, loadWays);
    this.#shared = new LazyPart(host, loadShared);
    this.#takeAway = new LazyPart(host, loadTakeAway);
  }

  render(state: CardsState, setting: ViewSetting): TemplateResult {
    const { words } = setting;
    const { open, search, shared, list } = state;
    return html`
      ${open ? nothing : this.#list.form(state, setting)}
      <div class=${open ? 'unseen' : 'bar'}>
        <p role="status" part="count" aria-busy=${state.typing ? 'true' : 'false'}>${countLine(state, words)}</p>
        ${open ? nothing : this.#toolbar(state, words)}
      </div>
      ${this.#list.lockWarning(state, setting)}
      ${shared && !open ? this.#list.part(this.#shared, setting, part => part.sharedList(shared, { more: part.more, words, open: this.#acts.openId, close: this.#acts.dismiss })) : nothing}
      ${open || search.saved ? nothing : this.#list.narrowing(state, setting, quick(state, setting))}
      ${open ? this.#renderOpen(state, setting) : this.#renderList(state, setting)}
      ${search.saved && !open ? this.#renderSaved(state, setting) : nothing}
      ${list.status === 'loading' ? nothing : this.#list.receipt(setting)}`;
  }

  #toolbar(state: CardsState, words: Messages): TemplateResult | typeof nothing {
    const { list, plain, whole } = state;
    if (list.status !== 'ready' && list.status !== 'failed') return nothing;
    const { find, speakPlainly } = this.#acts;
    const hasPlain = plain || list.status === 'ready' && list.found.items.some(({ id, plain: own }) => own ?? (whole.get(id) as Resource | undefined)?.plain);
    return html`<div class="tools row">
      ${hasPlain ? html`<button type="button" aria-pressed=${plain ? 'true' : 'false'} @click=${() => { speakPlainly(!plain); }}>${words.plainToggle}</button>` : nothing}
      ${savedButton(state, words, find)}
    </div>`;
  }

  #renderList(state: CardsState, setting: ViewSetting): TemplateResult | typeof nothing {
    const { list, search, waysOut } = state;
    const { words, tag, displayZone } = setting;
    const { find, more } = this.#acts;
    if (list.status === 'idle') return nothing;
    if (list.status === 'failed') return failedList(list.kind, words, setting.reload);
    if (list.status === 'ready' && list.found.total === 0) {
      if (search.saved) return html`<p part="empty">${words.noneSaved}</p>`;
      const ways = waysOut.length > 0 ? this.#ways.get(tag) : undefined;
      return emptyList(isNarrowed(search), list.reports, ways?.waysOutOf(waysOut, setting.values, words, ways.more, find), words, () => { find(emptySearch); });
    }
    const cards = this.#cards(state, setting);
    return html`
      ${warnings(state, zoneNamed(displayZone), words, tag).map(line => html`<p class="warn" part="notice">${line}</p>`)}
      ${results(state, words, resource => card(resource, cards), more)}`;
  }

  /** What is saved, how long it is kept, and how to take it along. */
  #renderSaved({ saved, now }: CardsState, setting: ViewSetting): TemplateResult {
    const { tag, dir, displayZone } = setting;
    const pageUrl = location.href.replace(/[?#].*$/, '');
    return html`<section class="own">
      ${saved.size > 0 ? this.#list.part(this.#takeAway, setting, part => part.takeAway([...saved.values()], { words: part.words, tag, dir, displayZone, now, pageUrl })) : nothing}
      ${this.#list.keeping(setting)}
    </section>`;
  }

  #renderOpen(state: CardsState, setting: ViewSetting): TemplateResult {
    const { open } = state;
    const { words, mapLink, groupLink, addressOf } = setting;
    const { back, wantGroup, seeAgain } = this.#acts;
    return html`<p><button type="button" @click=${back}>${words.back}</button></p>
      ${this.#list.part(this.#detail, setting, part => part.page(open, {
        ...this.#cards(state, setting), more: part.more, failed: words.failed.part, mapLink, groupLink, shareUrl: open && addressOf(open.id), wantGroup, seeAgain,
        isPartial: open !== undefined && state.whole.get(open.id) === 'failed',
        remarks: ({ id, title: name, kind }, parts) => this.#list.remarks(state, { kind: 'resources', row: { id, name }, parts, stillTrue: kind !== 'story' }, setting),
      }))}`;
  }

  #cards(state: CardsState, setting: ViewSetting): CardSetting {
    const { known, outline } = this.#acts;
    return { ...this.#list.rows(state, setting, this.#acts, ({ places }) => places), plain: state.plain, known, outline };
  }
}

const loadDetail = withMore(() => import('./parts/detail.ts'));
const loadWays = withMore(() => import('./parts/ways.ts'));
const loadShared = withMore(() => import('./parts/shared-list.ts'));

/** "Open now", "free", "nothing to bring": those that would find something, and those that are chosen. */
function quick({ list, search }: CardsState, { words, narrowing: { order, preset }, values }: ViewSetting): QuickChoice[] {
  const facets = list.status === 'ready' ? list.found.facets : {};
  return quickFacets.filter(name => order.includes(name) && !preset[name]).flatMap(name => {
    const count = facets[name]?.find(({ value }) => value === 'true')?.count ?? 0;
    const chosen = !!search.choices[name]?.length;
    return count > 0 || chosen ? [{ chosen, label: words.count(values.label(name, 'true'), count), search: toggled(search, name, 'true') }] : [];
  });
}
