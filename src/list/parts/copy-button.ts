import { html, type TemplateResult } from 'lit';
import type { SharedMoreMessages } from '../messages/more/messages.ts';

/** A button that copies a text and says beside itself how that went. */
export function copyButton(text: string, label: string, more: SharedMoreMessages): TemplateResult {
  return html`<button type="button" @click=${(event: Event) => { void say(event.currentTarget as Element, copied(text), more); }}>${label}</button><span aria-live="polite"></span>`;
}

/** Writes the outcome into the live region behind a button: an element whose text the template leaves alone. */
export async function say(button: Element, outcome: Promise<boolean>, more: SharedMoreMessages): Promise<void> {
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
