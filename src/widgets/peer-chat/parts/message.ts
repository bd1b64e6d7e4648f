import { html, nothing, type TemplateResult } from 'lit';
import type { MessageRow, Quoted } from '../../../client/chat/timeline-row.ts';
import { linkedText } from './linked-text.ts';
import { messageActs } from './message-acts.ts';
import { beginning, ofMessage, timeOf } from './message-name.ts';
import { messageState } from './message-state.ts';
import { nameOf, type RoomSetting } from './room-setting.ts';

const longestQuote = 120;

/** One message: who, when, what, and what can be done with it. What its writer put a note on stays closed until it is opened. */
export function message(row: MessageRow, setting: RoomSetting): TemplateResult {
  const { id, mine, quoted, body, contentNotes } = row;
  const { words } = setting;
  // in no language that the page knows: read by the voice that the reader has set, not by that of the widget's words
  const said = html`<div class="text said" dir="auto" lang="">${linkedText(body, words)}</div>`;
  return html`<li class=${mine ? 'message mine' : 'message'} data-id=${id} part="message">
    ${byline(row, setting)}
    ${quoted ? quote(quoted, row, setting) : nothing}
    ${contentNotes.length > 0 ? html`<details class="noted"><summary>${words.holds(contentNotes.join(words.noteComma))}${ofMessage(row, setting)}</summary>${said}</details>` : said}
    ${row.card && setting.cards ? setting.cards.of(row.card, row, setting) : nothing}
    ${row.welcome ? html`<p class="muted">${words.welcomes[row.welcome]}</p>` : nothing}
    ${messageState(row, setting)}${messageActs(row, setting)}
  </li>`;
}

/** Words beside a name are facts of one kind and look alike: nobody has a rank. */
function byline({ author, mine, at, edited }: MessageRow, setting: RoomSetting): TemplateResult {
  const { words } = setting;
  const beside = [author?.pronouns, ...(author?.words ?? [])].filter(one => one !== undefined);
  const name = nameOf({ author, mine }, words);
  return html`<p class="by">${mine || author?.name === undefined ? html`<span class="name">${name}</span>` : html`<bdi class="name" translate="no">${name}</bdi>`}
    ${beside.map(one => html`<bdi class="muted" translate="no">${one}</bdi> `)}
    ${at === undefined ? nothing : html`<time class="muted" datetime=${at}>${timeOf(at, setting)}</time>`}
    ${edited ? html`<span class="muted">${words.edited}</span>` : nothing}</p>`;
}

/** What a message answers. Words under a note are not told here either. */
function quote(quoted: Quoted, row: MessageRow, setting: RoomSetting): TemplateResult {
  const { words, acts } = setting;
  if ('gone' in quoted && quoted.gone !== 'elsewhere') return html`<p class="quote muted">${words.answers(words.quotedGone[quoted.gone])}</p>`;
  const go = html`<button type="button" class="quiet" @click=${() => { acts.goTo(quoted.seq); }}>${words.goTo}${ofMessage(row, setting)}</button>`;
  if ('gone' in quoted) return html`<div class="quote muted">${words.answers(words.quotedGone.elsewhere)} ${go}</div>`;
  const { contentNotes, body } = quoted;
  return html`<div class="quote muted">${quoted.mine ? words.answersYou : words.answers(nameOf(quoted, words))}
    ${contentNotes.length > 0 ? html`<span>${words.holds(contentNotes.join(words.noteComma))}</span>` : html`<bdi lang="">${beginning(body, longestQuote)}</bdi>`} ${go}</div>`;
}
