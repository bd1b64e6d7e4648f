import { html, nothing, type TemplateResult } from 'lit';
import type { FailureKind } from '../../client/errors.ts';
import type { FeedReport } from '../../client/lists/list-source.ts';
import type { ListMessages } from '../messages/messages.ts';

/** The list could not be had: why, a way to try again, and what the embedder put there for this very case. */
export const failedList = (kind: FailureKind, words: ListMessages, retry: () => void): TemplateResult =>
  html`<div part="failed">${trouble(words.failed[kind], words, retry)}<slot></slot></div>`;

/** Nothing fits, or there is nothing at all, or nothing that could be read. What would fit is offered as soon as it is known. */
export const emptyList = (narrowed: boolean, reports: readonly FeedReport[], ways: unknown, words: ListMessages, clear: () => void): TemplateResult =>
  html`<div class="empty" part="empty"><p>${narrowed ? words.empty : reports.some(({ rejected }) => rejected.length > 0) ? words.failed.malformed : words.none}</p>${ways}${narrowed ? html`<p><button type="button" @click=${clear}>${words.clear}</button></p>` : nothing}</div>`;

/** Something could not be had: what, and a way to try again. */
export const trouble = (text: string, words: ListMessages, retry: () => void): TemplateResult =>
  html`<p role="alert">${text}</p><p><button type="button" @click=${retry}>${words.retry}</button></p>`;
