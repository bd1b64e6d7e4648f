import { html, type TemplateResult } from 'lit';
import { receipt } from '../../client/receipt.ts';
import { dateFormat } from '../../i18n/dates.ts';
import type { SharedMoreMessages } from '../messages/more/messages.ts';

/** Every request the widgets of this page made since it was opened, for the visitor to read. */
export function privacyReceipt(more: SharedMoreMessages, tag: string): TemplateResult {
  const lines = receipt();
  if (lines.length === 0) return html`<p>${more.receiptNone}</p>`;
  const clock = dateFormat(tag, { timeStyle: 'medium' });
  return html`<p>${more.receiptIntro}</p><ul part="receipt">${lines.map(({ at, method, url }) => html`<li><bdi>${clock.format(at)} ${method} ${url}</bdi></li>`)}</ul>`;
}
