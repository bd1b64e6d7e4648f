import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { age, dayName } from '../../../i18n/age.ts';
import { dateFormat } from '../../../i18n/dates.ts';
import { termLabel } from '../../../i18n/terms/index.ts';
import type { Group } from '../../../protocol/group.ts';
import { actions } from '../../../list/parts/actions.ts';
import { contact, link } from '../../../list/parts/contact.ts';
import { detailStyles, fact, textFact } from '../../../list/parts/facts.ts';
import { whereabouts } from '../../../list/parts/whereabouts.ts';
import { occurrencesBetween } from '../../../time/occurrences.ts';
import { zoneNamed } from '../../../time/zones.ts';
import type { FinderState } from '../finder-state.ts';
import { languageName } from '../../../i18n/language-name.ts';
import type { MoreMessages } from '../messages/more/messages.ts';
import { shownTimes } from '../when.ts';
import { groupActions } from './group-actions.ts';
import { joinOnline } from './join-online.ts';
import type { DetailSetting } from './detail-setting.ts';
import { timeLine, timeless } from './time-line.ts';

/** One group's page, or why there is none. */
export function page({ open, kin }: FinderState, setting: DetailSetting): TemplateResult | typeof nothing {
  if (open?.status === 'missing') return html`<p role="alert">${setting.more.missing}</p>`;
  if (open?.status === 'failed') return html`<p role="alert">${setting.failed}</p>`;
  return open?.row ? detail(open.row, kin?.of === open.id ? kin : undefined, setting) : nothing;
}

/** Everything known of a group, and what is not known said aloud. */
function detail(group: Group, { series = [], samePlace = [] }: Partial<NonNullable<FinderState['kin']>> = {}, setting: DetailSetting): TemplateResult {
  const { words, more, tag } = setting;
  const terms = (list: readonly string[]): string => list.map(term => termLabel(term, words.terms)).join(', ');
  return html`<article part="detail" class="detail" aria-labelledby="row-name">
    <h2 id="row-name" tabindex="-1" dir="auto" aria-level=${ifDefined(setting.headingLevel && setting.headingLevel - 1)}>${group.name}</h2>
    ${group.concerns.map(({ part, count }) => html`<p class="warn">${words.concern(count, part)}</p>`)}
    <dl>
      ${fact(more.when, when(group, setting))}
      ${fact(more.where, whereabouts(group.place, setting))}
      ${fact(more.online, joinOnline(group, more))}
      ${textFact(more.joining, [group.joining?.access && words.joining[group.joining.access], group.joining?.notes])}
      ${textFact(more.who, [terms(group.audiences)])}
      ${textFact(more.topics, [terms(group.topics)])}
      ${textFact(more.formats, [terms(group.formats), group.facilitation && more.facilitation[group.facilitation], group.size ? more.size(group.size) : undefined])}
      ${textFact(more.languages, [group.languages.map(language => languageName(language, tag)).join(', ')])}
      ${textFact(more.accessibility, [terms(group.accessibility)])}
      ${textFact(more.cost, [group.cost?.free === undefined ? undefined : group.cost.free ? more.free : more.notFree, group.cost?.notes])}
      ${textFact(more.about, [group.description])}
      ${textFact(more.expect, [group.whatToExpect])}
      ${fact(more.contact, contact(group.contact, more, group.name))}
      ${fact(more.organization, contact(group.organization, more))}
    </dl>
    ${group.links.length > 0 ? html`<ul class="row">${group.links.map(one => html`<li>${link(one.url, one.label ?? more.website(new URL(one.url).hostname), more)}</li>`)}</ul>` : nothing}
    ${actions(groupActions(group, setting), words, more)}
    <p class="muted">${freshness(group, setting)} ${feedback(group, more)}</p>
    ${setting.remarks(group)}
    ${others(more.otherMeetings, series, setting)}
    ${others(more.samePlace, samePlace, setting)}
  </article>`;
}

const nextDatesMs = 70 * 86_400_000;

function when(group: Group, { words, more, displayZone, now, tag }: DetailSetting): TemplateResult {
  const times = shownTimes(group, displayZone, now, tag);
  const display = zoneNamed(displayZone);
  if (times.length === 0) return html`<p>${timeless(group, words, now)}</p>`;
  const dates = group.schedule.flatMap(meeting => occurrencesBetween(meeting, now, now + nextDatesMs, display)).sort((a, b) => a.start - b.start).slice(0, 3);
  const day = (ms: number): string => dateFormat(tag, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(ms + (display?.offsetMs(ms) ?? 0));
  return html`<ul>${times.map(time => html`<li class="when">${timeLine(time, words)}</li>`)}</ul>
    <p class="muted">${more.nextDates}: ${dates.map(({ start }) => day(start)).join(' · ')}</p>`;
}

function freshness({ checkedAt, updatedAt }: Group, { more, tag, now }: DetailSetting): string {
  const known = checkedAt ?? updatedAt;
  if (known === undefined) return more.notChecked;
  return more[checkedAt ? 'checked' : 'updated'](dayName(tag, known), age(tag, Date.parse(known), now));
}

/** "This is wrong" goes where the feed itself asks for it. */
function feedback({ feedback: to, name }: Group, more: MoreMessages): TemplateResult | typeof nothing {
  if (to?.url) return link(to.url, more.wrong, more);
  return to?.email ? html`<a href=${`mailto:${encodeURIComponent(to.email).replace('%40', '@')}?subject=${encodeURIComponent(more.wrongAbout(name))}`}>${more.wrong}</a>` : nothing;
}

function others(title: string, groups: readonly Group[], { displayZone, now, tag, href, open }: DetailSetting): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  return html`<section><h3>${title}</h3><ul class="others">${groups.slice(0, 20).map(group => html`<li>
    <a href=${href(group.id)} dir="auto" @click=${(event: MouseEvent) => { open(event, group); }}>${group.name}</a> <span class="muted">${shownTimes(group, displayZone, now, tag)[0]?.text}</span></li>`)}</ul></section>`;
}

export const styles = detailStyles;
