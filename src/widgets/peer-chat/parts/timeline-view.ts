import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TimelineRow } from '../../../client/chat/timeline-row.ts';
import { timelineRow, unreadMark } from './marks.ts';
import type { RoomSetting } from './room-setting.ts';

/** What a timeline shows just now. */
export interface TimelineView {
  rows: readonly TimelineRow[];
  /** The row that the mark of what is new lies before. */
  unreadId?: string;
  /** Whether what comes into the log now is read aloud. */
  isLive: boolean;
  isLoading: boolean;
  /** Whether older rows can be asked for here. */
  hasOlder: boolean;
  isAtEnd: boolean;
  /** How many messages came since the reader left the end. */
  behind: number;
  /** What the one status region says. */
  said: string;
  onScroll: () => void;
  onOlder: () => void;
  onNewest: () => void;
}

/** The log of a room, in a frame of its own that scrolls. The status region lies outside of it: what it says is never read twice. */
export function timelineView(view: TimelineView, setting: RoomSetting): TemplateResult {
  const { words } = setting;
  return html`<div class="timeline">
    <div class="log" part="log" role="log" tabindex="0" aria-label=${words.log} aria-live=${view.isLive ? 'polite' : 'off'} aria-relevant="additions" aria-busy=${view.isLoading ? 'true' : 'false'} @scroll=${view.onScroll}>
      ${view.hasOlder ? html`<p class="mark">${view.isLoading ? words.loading : html`<button type="button" class="quiet older" @click=${view.onOlder}>${words.older}</button>`}</p>` : nothing}
      <ol>${repeat(view.rows, ({ id }) => id, row => (row.id === view.unreadId ? html`${unreadMark(setting)}${timelineRow(row, setting)}` : timelineRow(row, setting)))}</ol>
    </div>
    ${view.isAtEnd ? nothing : html`<button type="button" class="to-newest" @click=${view.onNewest}>${words.newest}${view.behind > 0 ? html`<span>: ${words.newMessages(view.behind)}</span>` : nothing}</button>`}
    <p class="unseen" role="status">${view.said}</p>
  </div>`;
}
