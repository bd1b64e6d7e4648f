import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { termLabel } from '../../../i18n/terms/index.ts';
import { primary } from '../../../i18n/language.ts';
import { languageName } from '../../../i18n/language-name.ts';
import type { RowSetting } from '../../../list/row-setting.ts';
import type { Group } from '../../../protocol/group.ts';
import type { Messages } from '../messages/messages.ts';
import { shownTimes } from '../when.ts';
import { timeLine, timeless } from './time-line.ts';

/** What a card needs to know besides its group. */
export type CardSetting = RowSetting<Group, Messages>;

/** Further meetings named on a card; the group's page has them all. */
const mostAlso = 2;
const mostTags = 5;

/** One group in the list: when, what, where, how. */
export function card(group: Group, setting: CardSetting): TemplateResult {
  const { words, tag, now, displayZone } = setting;
  const [next, ...also] = shownTimes(group, displayZone, now, tag);
  const away = setting.away(group);
  const saved = setting.saved.has(group.id);
  return html`<li part="group" data-id=${group.id}>
    <p class="when" part="when">${next ? timeLine(next, words) : html`<span class="time">${timeless(group, words, now)}</span>`}${also.length > 0 ? html`<span class="muted">${words.also(also.slice(0, mostAlso).map(time => time.text).join(' · '))}</span>` : nothing}</p>
    <div class="what">
      <h3 part="name" aria-level=${ifDefined(setting.headingLevel)}><a href=${setting.href(group.id)} dir="auto" @click=${(event: MouseEvent) => { setting.open(event, group); }}>${group.name}</a></h3>
      ${where(group)}
      <p class="tags">${away ? html`<span class="tag strong">${away}</span>` : nothing}${tags(group, words, tag).map(label => html`<span class="tag" dir="auto">${label}</span>`)}</p>
      ${group.concerns.map(({ part, count }) => html`<p class="warn">${words.concern(count, part)}</p>`)}
    </div>
    <button type="button" class="save" aria-pressed=${saved ? 'true' : 'false'} aria-label=${words.save(group.name)} @click=${() => { setting.save(group); }}><span aria-hidden="true">${saved ? '★' : '☆'}</span></button>
  </li>`;
}

function where({ place, online }: Group): TemplateResult | typeof nothing {
  const name = place?.name;
  const address = place?.address ?? place?.region.at(-1);
  if (!name && !address) return online?.phone && !online.url ? html`<p class="where muted"><bdi translate="no">${online.phone}</bdi></p>` : nothing;
  return html`<p class="where">${name ? html`<span dir="auto">${name}</span>` : nothing}${address && address !== name ? html` <span class="muted" dir="auto">${address}</span>` : nothing}</p>`;
}

/** How to come, in which language, for whom, what kind: the few facts that help to choose. */
function tags(group: Group, words: Messages, tag: string): string[] {
  const foreign = group.languages.filter(language => primary(language) !== primary(tag));
  return [
    ...(group.attendance && group.attendance !== 'suspended' ? [words.attendance[group.attendance]] : []),
    ...foreign.map(language => languageName(language, tag)),
    ...[...group.audiences, ...group.topics, ...group.formats, ...group.accessibility].map(term => termLabel(term, words.terms)),
  ].slice(0, mostTags + foreign.length);
}
