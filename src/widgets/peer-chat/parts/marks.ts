import { html, type TemplateResult } from 'lit';
import type { TimelineRow } from '../../../client/chat/timeline-row.ts';
import { dateFormat } from '../../../i18n/dates.ts';
import { message } from './message.ts';
import { notice } from './notice.ts';
import { nameOf, type RoomSetting } from './room-setting.ts';

/** Any row of a room. */
export function timelineRow(row: TimelineRow, setting: RoomSetting): TemplateResult {
  const { words } = setting;
  switch (row.row) {
    case 'message': return message(row, setting);
    case 'day': return mark(row.id, row.day === setting.today ? words.today : dayWords(row.day, setting.tag), 'day');
    case 'join': return mark(row.id, row.mine ? words.youJoined : words.joined(nameOf(row, words)));
    case 'leave': return mark(row.id, row.mine ? words.youLeft : words.left(nameOf(row, words)));
    case 'notice': return notice(row, setting);
    case 'gone': return mark(row.id, words.gone[row.why](row.count));
    case 'gap': return html`<li class="mark gap" data-id=${row.id}>${words.gap}
      <button type="button" class="quiet" @click=${() => { setting.acts.fill(row.after, row.before); }}>${words.older}<span class="unseen"> ${row.after + 1}–${row.before - 1}</span></button></li>`;
  }
}

/** Where the reader left off. */
export const unreadMark = ({ words }: RoomSetting): TemplateResult => html`<li class="mark unread" data-id="unread">${words.unread}</li>`;

const mark = (id: string, words: string, kind = ''): TemplateResult => html`<li class="mark muted ${kind}" data-id=${id}>${words}</li>`;

const dayWords = (day: string, tag: string): string => dateFormat(tag, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
