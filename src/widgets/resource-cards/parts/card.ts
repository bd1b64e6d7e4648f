import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { dateFormat } from '../../../i18n/dates.ts';
import type { RowSetting } from '../../../list/row-setting.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { nextOccurrence, zoneOf } from '../../../time/occurrences.ts';
import { zoneNamed } from '../../../time/zones.ts';
import { answerOf, type Outline } from '../facts/answer.ts';
import { channelActions, type ChannelAction } from '../facts/channels.ts';
import type { Clause } from '../facts/clause.ts';
import { freshness } from '../facts/freshness.ts';
import type { Messages } from '../messages/messages.ts';
import { worded } from './worded.ts';

/** What a card needs to know besides its resource. */
export interface CardSetting extends RowSetting<Resource, Messages> {
  /** Plain words where there are any. */
  plain: boolean;
  /** As much as is known of a row by now. */
  known: (row: Resource) => Resource;
  /** Whether a row is known in outline only. */
  outline: (row: Resource) => Outline | undefined;
}

/** Ways to reach a resource that a card shows; its page has them all. */
const mostWays = 3;
/** The quickest ways first: a voice, then words, then a page. */
const wayOrder: readonly ChannelAction['type'][] = ['voice', 'text', 'chat', 'textphone', 'video', 'walk-in', 'email', 'form', 'web'];

/** One resource in the list: what it is, whether it is there now, and how to reach it. */
export function card(row: Resource, setting: CardSetting): TemplateResult {
  const { words, plain, known } = setting;
  const resource = known(row);
  const outline = setting.outline(row);
  const { id, kind, title, language, organization, project, alert, concerns } = resource;
  const saved = setting.saved.has(id);
  const away = setting.away(resource);
  const { name, short } = worded(resource, plain);
  const fresh = freshness(resource, setting);
  return html`<li part="card" data-id=${id} data-kind=${kind} data-thin=${outline ? id : nothing}>
    ${kind === 'event' ? date(resource, setting) : nothing}
    <div class="what">
      <p class="kind" part="kind">${away ? html`${words.kinds[kind]} <span class="tag strong">${away}</span>` : words.kinds[kind]}</p>
      <h3 part="title" aria-level=${ifDefined(setting.headingLevel)}><a href=${setting.href(id)} lang=${ifDefined(language)} dir="auto" @click=${(event: MouseEvent) => { setting.open(event, row); }}>${name}</a></h3>
      ${organization?.name && organization.name !== title ? html`<p class="muted"><bdi translate="no" .textContent=${organization.name}></bdi></p>` : nothing}
      ${project ? html`<p class="muted" part="project">${words.partOf(project)}</p>` : nothing}
      ${alert ? html`<p class="alert" part="alert"><span lang=${ifDefined(language)} dir="auto">${alert}</span></p>` : nothing}
      ${answer(answerOf(resource, setting, outline))}
      ${short ? html`<p class="summary" part="summary" lang=${ifDefined(language)} dir="auto" .textContent=${short}></p>` : nothing}
      ${ways(channelActions(resource, setting), words)}
      ${concerns.map(({ part, count }) => html`<p class="warn">${words.concern(count, part)}</p>`)}
      <p class="fresh" part="checked" data-fading=${fresh.fading} .textContent=${fresh.text}></p>
    </div>
    <button type="button" class="save" aria-pressed=${saved ? 'true' : 'false'} aria-label=${words.save(title)} @click=${() => { setting.save(row); }} .textContent=${saved ? '★' : '☆'}></button>
  </li>`;
}

/** "Can I, now, as I am?": each clause says which field it is from, and as of when. */
export const answer = (clauses: readonly Clause[]): TemplateResult | typeof nothing => (clauses.length === 0 ? nothing : html`<p class="answer" part="answer">
  ${clauses.map(({ text, field, asOf, known, tone, state }) => html`<span class="clause ${state ?? ''} ${known ? '' : 'unknown'} ${tone ?? ''} ${/[.…!?]\W?$/.test(text) ? 'full' : ''}" part=${state ? `clause ${state}` : 'clause'} data-field=${field} data-as-of=${ifDefined(asOf)} .textContent=${text}></span> `)}
</p>`);

/** The quickest ways to reach a resource: each has a name of its own, and shows what is dialled as the source writes it. */
function ways(actions: readonly ChannelAction[], words: Messages): TemplateResult | typeof nothing {
  const first = [...actions].sort((one, other) => wayOrder.indexOf(one.type) - wayOrder.indexOf(other.type)).slice(0, mostWays);
  return first.length === 0 ? nothing : html`<div class="row ways" part="ways">${first.map(action => way(action, words))}</div>`;
}

/** One way to reach a resource: a link where there is something to press, else words. */
export function way({ type, label, display, href, keyword, newTab }: ChannelAction, words: Messages): TemplateResult {
  const shown = keyword === undefined
    ? html`<span class="unseen" .textContent=${`${label} `}></span><span class="verb" aria-hidden="true" .textContent=${`${words.reach[type]} `}></span><bdi translate="no" .textContent=${display}></bdi>`
    : html`<span>${label}</span>`;
  if (href === undefined) return html`<span class="way">${shown}</span>`;
  return newTab
    ? html`<a class="button" part="way" href=${href} target="_blank" rel="noopener noreferrer">${shown} <span class="unseen">${words.newTab}</span></a>`
    : html`<a class="button" part="way" href=${href}>${shown}</a>`;
}

/** The day of an event, as on a calendar: its weekday, number and month on the event's own wall. */
function date({ schedule }: Resource, { displayZone, now, tag }: CardSetting): TemplateResult | typeof nothing {
  const display = zoneNamed(displayZone);
  const next = schedule.flatMap(meeting => {
    const occurrence = nextOccurrence(meeting, now, display);
    const zone = zoneOf(meeting, display);
    return occurrence && zone ? [occurrence.start + zone.offsetMs(occurrence.start)] : [];
  }).sort((one, other) => one - other)[0];
  if (next === undefined) return nothing;
  const part = (options: Intl.DateTimeFormatOptions): string => dateFormat(tag, { ...options, timeZone: 'UTC' }).format(next);
  return html`<p class="date" part="date" aria-hidden="true"><span>${part({ weekday: 'short' })}</span> <b>${part({ day: 'numeric' })}</b> <span>${part({ month: 'short' })}</span></p>`;
}
