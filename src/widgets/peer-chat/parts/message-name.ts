import { html, type TemplateResult } from 'lit';
import type { MessageRow } from '../../../client/chat/timeline-row.ts';
import { dateFormat } from '../../../i18n/dates.ts';
import { number } from '../../../i18n/plural.ts';
import { nameOf, type RoomSetting } from './room-setting.ts';

const longestQuote = 40;

/** When it was said, on the reader's clock. */
export const timeOf = (at: string, { tag, timeZone }: Pick<RoomSetting, 'tag' | 'timeZone'>): string => dateFormat(tag, { timeStyle: 'short', timeZone }).format(new Date(at));

/** The beginning of a text, without half a letter at its end. */
export function beginning(text: string, longest: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\p{Cs}$/u, '')}…`;
}

/** Tells the buttons of one message from those of every other, for those who hear them. Never by words that a reader may not want to meet. */
export function ofMessage({ seq, at, author, mine, body }: MessageRow, setting: Pick<RoomSetting, 'words' | 'tag' | 'timeZone'>): TemplateResult {
  const { words, tag } = setting;
  const name = seq === undefined || at === undefined ? words.ownMessage(beginning(body, longestQuote)) : words.message(number(tag, seq), nameOf({ author, mine }, words), timeOf(at, setting));
  return html`<span class="unseen">, ${name}</span>`;
}
