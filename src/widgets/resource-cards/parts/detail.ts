import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { languageName } from '../../../i18n/language-name.ts';
import { termLabel } from '../../../i18n/terms/index.ts';
import type { OpenRow } from '../../../list/list-state.ts';
import { actions } from '../../../list/parts/actions.ts';
import { contact, link } from '../../../list/parts/contact.ts';
import { detailStyles, fact, textFact } from '../../../list/parts/facts.ts';
import { whereabouts } from '../../../list/parts/whereabouts.ts';
import type { ConcernPart } from '../../../protocol/concern.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { answerOf } from '../facts/answer.ts';
import type { Clause } from '../facts/clause.ts';
import { channelActions } from '../facts/channels.ts';
import { freshness } from '../facts/freshness.ts';
import { hoursTable } from '../facts/hours-table.ts';
import type { MoreMessages } from '../messages/more/messages.ts';
import { entriesOf } from '../take-away/dates-file.ts';
import { answer, way, type CardSetting } from './card.ts';
import { datesOf } from './dates.ts';
import { worded } from './worded.ts';

/** What the page of one resource needs to know besides the resource. */
export interface DetailSetting extends CardSetting {
  more: MoreMessages;
  /** Said where the resource could not be had. */
  failed: string;
  mapLink: string | undefined;
  /** Address of a group's page, with `{id}` in it. */
  groupLink: string | undefined;
  /** Address that opens this resource again, where the page keeps its state in the address. */
  shareUrl: string | undefined;
  /** The rest of an outline could not be had. */
  isPartial: boolean;
  wantGroup: (id: string) => void;
  seeAgain: (id: string) => void;
  /** "Still true" and "this is wrong", where somebody takes them. */
  remarks: (row: Resource, parts: readonly ConcernPart[]) => TemplateResult | typeof nothing;
}

/** One resource's page, or why there is none. */
export function page(open: OpenRow<Resource> | undefined, setting: DetailSetting): TemplateResult | typeof nothing {
  if (open?.status === 'missing') return html`<p role="alert">${setting.more.missing}</p>`;
  if (open?.status === 'failed') return html`<p role="alert">${setting.failed}</p>`;
  return open?.row ? detail(setting.known(open.row), open.row, setting) : nothing;
}

/** Everything known of a resource, and what is not known said aloud. `row` is it as the list gave it. */
function detail(resource: Resource, row: Resource, setting: DetailSetting): TemplateResult {
  const { words, more, now } = setting;
  const { id, kind, title, language, concerns, alert, links, channels } = resource;
  const outline = setting.outline(row);
  const clauses = answerOf(resource, setting, outline);
  const fresh = freshness(resource, setting);
  return html`<article part="detail" class="detail" data-kind=${kind} aria-labelledby="row-name">
    <p class="kind" part="kind">${words.kinds[kind]}${resource.project ? html` · ${words.partOf(resource.project)}` : nothing}</p>
    <h2 id="row-name" tabindex="-1" lang=${ifDefined(language)} dir="auto" aria-level=${ifDefined(setting.headingLevel && setting.headingLevel - 1)}>${worded(resource, setting.plain).name}</h2>
    ${alert ? html`<p class="alert" part="alert"><span lang=${ifDefined(language)} dir="auto">${alert}</span></p>` : nothing}
    ${concerns.map(({ part, count }) => html`<p class="warn">${words.concern(count, part)}</p>`)}
    ${answer(clauses)}
    ${setting.isPartial ? html`<p class="warn" role="alert">${more.notWhole} <button type="button" @click=${() => { setting.seeAgain(id); }}>${words.retry}</button></p>` : nothing}
    ${told(resource, setting)}
    ${group(resource, setting)}
    <dl>${factsOf(resource, setting)}</dl>
    ${kind === 'offer' || kind === 'request' ? html`<p class="muted" part="replies">${more.replies}</p>` : nothing}
    ${actions({
      name: title, now, file: 'event', saved: setting.saved.has(id), save: () => { setting.save(row); },
      entries: resource.schedule.length > 0 ? neutralTitle => entriesOf(resource, neutralTitle) : undefined,
      share: { text: [title, ...channels.map(({ display }) => display)].join('\n'), url: setting.shareUrl ?? links[0]?.url },
    }, words, more)}
    <p class="fresh" part="checked" data-fading=${fresh.fading}>${fresh.text}</p>
    ${howWeKnow(clauses, fresh.text, more)}
    ${setting.remarks(resource, partsOf(resource))}
  </article>`;
}

/** Fact by fact, those that are known. */
function factsOf(resource: Resource, setting: DetailSetting): TemplateResult {
  const { words, more, tag, displayZone, now } = setting;
  const { organization, hours, cost, documents, eligibility, places, links, source, channels } = resource;
  const terms = (list: readonly string[]): string => list.map(term => termLabel(term, words.terms)).join(', ');
  return html`
    ${fact(more.reachThem, channels.length === 0 ? nothing : html`<ul class="others">${channelActions(resource, setting).map(action => html`<li>${way(action, words)} ${action.notes.length > 0 ? html`<p class="muted">${action.notes.join(' · ')}</p>` : nothing}</li>`)}</ul>`)}
    ${fact(more.hours, hours && hours.openings.length + (hours.notes ? 1 : 0) > 0 ? table(hoursTable(hours, setting)) : nothing)}
    ${textFact(more.dates, datesOf(resource.schedule, displayZone, now, tag))}
    ${fact(more.where, places.length === 0 ? nothing : html`${places.map(place => whereabouts(place, setting))}`)}
    ${textFact(more.area, [resource.area])}
    ${textFact(more.who, [terms(resource.audiences), ages(resource, setting), eligibility?.notes])}
    ${textFact(more.cost, [cost?.free === undefined ? undefined : cost.free ? words.free : words.notFree, cost?.notes])}
    ${textFact(more.bring, [documents?.length === 0 ? words.noDocuments : documents?.join(', ')])}
    ${textFact(more.topics, [terms(resource.topics)])}
    ${textFact(more.languages, [resource.languages.map(one => languageName(one, tag)).join(', ')])}
    ${textFact(more.access, [terms(resource.accessibility)])}
    ${fact(more.organization, contact(organization, more))}
    ${fact(more.links, links.length === 0 ? nothing : html`<ul class="row">${links.map(one => html`<li>${link(one.url, one.label ?? more.website(new URL(one.url).hostname), more)}</li>`)}</ul>`)}
    ${fact(more.source, source?.name || source?.url ? html`${source.name ? html`<p><bdi translate="no">${source.name}</bdi></p>` : nothing}${source.url ? html`<p>${link(source.url, more.seeSource, more)}</p>` : nothing}` : nothing)}`;
}

/** The words of the resource. What its author gave notes about is opened by the reader. */
function told(resource: Resource, { more, plain }: DetailSetting): TemplateResult | typeof nothing {
  const { contentNotes, language } = resource;
  const { long } = worded(resource, plain);
  if (long === '') return nothing;
  const shown = html`<p class="text told" part="text" lang=${ifDefined(language)} dir="auto">${long}</p>`;
  if (contentNotes.length === 0) return shown;
  return html`<div part="content-notes" class="notes"><p>${more.contains(contentNotes.join(', '))}</p><details><summary>${more.read}</summary>${shown}</details></div>`;
}

/** A story opens onto its group: on the page that the embedder names, or in a finder of this page. */
function group({ group: id }: Resource, { more, groupLink, wantGroup }: DetailSetting): TemplateResult | typeof nothing {
  if (id === undefined) return nothing;
  if (groupLink) return html`<p><a class="button" href=${groupLink.replace('{id}', encodeURIComponent(id))}>${more.openGroup}</a></p>`;
  return html`<p><button type="button" class="primary" @click=${() => { wantGroup(id); }}>${more.openGroup}</button></p>`;
}

const table = ({ days, rules, notes, unconfirmed }: ReturnType<typeof hoursTable>): TemplateResult => html`
  ${unconfirmed ? html`<p class="warn">${unconfirmed}</p>` : nothing}
  ${days.length > 0 ? html`<table><tbody>${days.map(({ day, text }) => html`<tr><th scope="row">${day}</th><td>${text}</td></tr>`)}</tbody></table>` : nothing}
  ${rules.map(rule => html`<p>${rule}</p>`)} ${notes.map(note => html`<p class="muted">${note}</p>`)}`;

/** Where each clause of the answer is from, and of when. */
function howWeKnow(clauses: readonly Clause[], checked: string, more: MoreMessages): TemplateResult {
  return html`<details class="muted" part="how-we-know"><summary>${more.howWeKnow}</summary>
    <ul class="others">${clauses.filter(({ known }) => known).map(({ text, field }) => html`<li>${text}: ${more.from(more.fields[field.split('.')[0] ?? ''] ?? field, checked)}</li>`)}</ul>
  </details>`;
}

function ages({ eligibility }: Resource, { words, tag }: DetailSetting): string | undefined {
  const { minimumAge, maximumAge } = eligibility ?? {};
  if (minimumAge === undefined && maximumAge === undefined) return undefined;
  const written = (age: number | undefined): string | undefined => (age === undefined ? undefined : new Intl.NumberFormat(tag).format(age));
  return words.ages(written(minimumAge), written(maximumAge));
}

/** What of a resource can be wrong. */
function partsOf({ kind, places, schedule }: Resource): ConcernPart[] {
  const own: ConcernPart[] = ['name', 'hours', 'contact', 'cost', 'who it is for', 'closed', 'other'];
  if (places.length > 0) own.splice(1, 0, 'place');
  if (schedule.length > 0) own.splice(1, 0, 'time');
  return kind === 'guide' || kind === 'story' ? ['name', 'contact', 'other'] : own;
}

export const styles = css`
  ${detailStyles}
  table {
    border-collapse: collapse;
  }
  th {
    white-space: nowrap;
    text-align: start;
    font-weight: 600;
    padding-inline-end: 1rem;
  }
  th,
  td {
    padding-block: 0.125rem;
    vertical-align: top;
  }
  .notes {
    padding: 0.75rem;
    border-inline-start: 4px solid var(--_edge);
    background: var(--_raised);
  }
  .told {
    font-size: 1.05em;
  }
`;
