import { html, type TemplateResult } from 'lit';
import type { SharedMoreMessages } from '../messages/more/messages.ts';

/** How it went, in words. */
type Outcome = Pick<SharedMoreMessages, 'copied' | 'copyFailed'>;

/** A button that copies a text and says beside itself how that went. */
export function copyButton(text: string, label: string | TemplateResult, more: Outcome): TemplateResult {
  return html`<button type="button" @click=${(event: Event) => { void say(event.currentTarget as Element, copied(text), more); }}>${label}</button><span aria-live="polite"></span>`;
}

/** Writes the outcome into the live region behind a button: an element whose text the template leaves alone. */
export async function say(button: Element, outcome: Promise<boolean>, more: Outcome): Promise<void> {
  const region = button.nextElementSibling;
  const done = await outcome;
  if (region) region.textContent = done ? more.copied : more.copyFailed;
}

/** Copies a text; false where the browser refuses, or where the page is not secure. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
