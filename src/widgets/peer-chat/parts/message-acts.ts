import { html, nothing, type TemplateResult } from 'lit';
import type { MessageRow, Reaction } from '../../../client/chat/timeline-row.ts';
import { copyButton } from '../../../list/parts/copy-button.ts';
import { reactions } from '../../../protocol/room-event.ts';
import { ofMessage } from './message-name.ts';
import type { RoomActs, RoomSetting } from './room-setting.ts';

/** What others and oneself mean by a press, never how many, and what else can be done with a message: opened by a button, in its place. */
export function messageActs(row: MessageRow, setting: RoomSetting): TemplateResult | typeof nothing {
  if (row.seq === undefined) return nothing; // nobody else has it yet
  const { words, acts } = setting;
  const open = setting.menu === row.id;
  const toggle = (): void => { acts.openMenu(open ? undefined : row.id); };
  return html`<div class="row acts" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape' && open) onEscape(event, toggle); }}>
    ${row.reactions.map(({ reaction, mine }) => reactionButton(row, reaction, mine, setting))}
    <button type="button" class="quiet opener" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>${words.more}${ofMessage(row, setting)}</button>
    ${open ? menu(row, setting) : nothing}
  </div>`;
}

function menu(row: MessageRow, setting: RoomSetting): TemplateResult {
  const { words, acts } = setting;
  const about = ofMessage(row, setting);
  const others = reactions.filter(one => !row.reactions.some(({ reaction }) => reaction === one));
  return html`<div class="row menu" part="menu">
    ${others.map(reaction => reactionButton(row, reaction, false, setting))}
    <button type="button" @click=${closing(acts, () => { acts.reply(row); })}>${words.reply}${about}</button>
    ${copyButton(row.body, html`${words.copy}${about}`, words)}
    ${row.mine ? ofOwn(row, setting) : ofOthers(row, setting)}
  </div>`;
}

/** One's own words can be changed, and erased after a question. */
function ofOwn(row: MessageRow, setting: RoomSetting): TemplateResult {
  const { words, acts } = setting;
  const about = ofMessage(row, setting);
  return html`<button type="button" @click=${closing(acts, () => { acts.edit(row); })}>${words.edit}${about}</button>
    <details><summary>${words.erase}${about}</summary>
      <p>${words.eraseAsk}</p><button type="button" @click=${closing(acts, () => { acts.erase(row); })}>${words.eraseYes}${about}</button>
    </details>`;
}

/** Of somebody else's words the staff can be told; and nobody has to see anybody. */
function ofOthers(row: MessageRow, setting: RoomSetting): TemplateResult {
  const { words, acts } = setting;
  const about = ofMessage(row, setting);
  const { author } = row;
  return html`<button type="button" @click=${closing(acts, () => { acts.report(row); })}>${words.tools.report}${about}</button>
    ${author === undefined ? nothing : html`<details><summary>${words.block}${about}</summary>
      <p>${words.blockAsk}</p><button type="button" @click=${closing(acts, () => { acts.block(author.id); })}>${words.blockYes}${about}</button>
    </details>`}`;
}

const closing = (acts: RoomActs, act: () => void) => (): void => { acts.openMenu(undefined); act(); };

const reactionButton = (row: MessageRow, reaction: Reaction, mine: boolean, setting: RoomSetting): TemplateResult => html`<button
  type="button" class="quiet" aria-pressed=${mine ? 'true' : 'false'} @click=${() => { setting.acts.react(row, reaction, mine); }}
>${setting.words.reactions[reaction]}${ofMessage(row, setting)}</button>`;

/** Back to where it was opened. */
function onEscape(event: KeyboardEvent, close: () => void): void {
  event.stopPropagation();
  close();
  (event.currentTarget as Element).querySelector<HTMLElement>('.opener')?.focus();
}
