import { html, type TemplateResult } from 'lit';
import type { FailureKind } from '../../../client/errors.ts';
import type { Messages } from '../messages/messages.ts';

/** The list could not be had: why, a way to try again, and what the embedder put there for this very case. */
export const failedList = (kind: FailureKind, words: Messages, retry: () => void): TemplateResult =>
  html`<div part="failed">${trouble(words.failed[kind], words, retry)}<slot></slot></div>`;

/** Something could not be had: what, and a way to try again. */
export const trouble = (text: string, words: Messages, retry: () => void): TemplateResult =>
  html`<p role="alert">${text}</p><p><button type="button" @click=${retry}>${words.retry}</button></p>`;
