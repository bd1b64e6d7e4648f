import { html, nothing, type TemplateResult } from 'lit';
import type { MessageRow, OwnOutgoing } from '../../../client/chat/timeline-row.ts';
import { copyButton } from '../../../list/parts/copy-button.ts';
import type { RoomMessages } from '../messages/room/messages.ts';
import { ofMessage } from './message-name.ts';
import type { RoomSetting } from './room-setting.ts';

/** How far one's own message has come, and how far what was done to it since. */
export function messageState(row: MessageRow, setting: RoomSetting): TemplateResult | typeof nothing {
  const { outgoing, changes, mine, seq } = row;
  if (!outgoing && changes.length === 0) return mine && seq !== undefined ? html`<p class="state muted">${setting.words.sent}</p>` : nothing;
  return html`${outgoing ? sending(outgoing, row, setting) : nothing}${changes.map(change => sending(change, row, setting))}`;
}

function sending(item: OwnOutgoing, row: MessageRow, setting: RoomSetting): TemplateResult | typeof nothing {
  const { state, why, stored, content } = item;
  const { words } = setting;
  const sentence = sentenceOf(item, words);
  if (sentence === undefined) return nothing;
  if (state !== 'refused') return html`<p class="state muted">${sentence}${!stored && state !== 'sent' ? ` ${words.keepOpen}` : nothing}</p>`;
  return html`<div class="state refused" part="refused">
    <p class="warn">${sentence} ${why === undefined ? nothing : html`<bdi>${why}</bdi>`}</p>
    <div class="row">
      ${button(words.retry, () => { setting.acts.retry(item.key); }, row, setting)}${button(words.discard, () => { setting.acts.discard(item.key); }, row, setting)}
      ${'body' in content ? copyButton(content.body, html`${words.copy}${ofMessage(row, setting)}`, words) : nothing}
    </div>
  </div>`;
}

const button = (label: string, act: () => void, row: MessageRow, setting: RoomSetting): TemplateResult => html`<button type="button" @click=${act}>${label}${ofMessage(row, setting)}</button>`;

/** Nothing of a reaction on its way: it shows as pressed at once. */
function sentenceOf({ content: { kind }, state }: OwnOutgoing, words: RoomMessages): string | undefined {
  const refused = state === 'refused';
  switch (kind) {
    case 'message': return words[state];
    case 'edit': return refused ? words.editRefused : words.editWaiting;
    case 'erase': return refused ? words.eraseRefused : words.eraseWaiting;
    case 'reaction': return refused ? words.reactionRefused : undefined;
  }
}
