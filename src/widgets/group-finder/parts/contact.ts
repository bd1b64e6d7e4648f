import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../protocol/group.ts';
import type { MoreMessages } from '../messages/more/messages.ts';

/** A link out of the page: a new tab that learns nothing of this one. */
export const link = (url: string, label: string, more: MoreMessages): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer" dir="auto">${label} <span class="unseen">${more.newTab}</span></a>`;

/** What a phone is told to dial: digits, pauses and keys as written; nothing where there is nothing to dial. */
export function dialled(phone: string): string | undefined {
  const dial = phone.replace(/[^\d+,;*#]/g, '');
  return /\d{3}/.test(dial) ? `tel:${dial.replaceAll('#', '%23')}` : undefined;
}

function phoneLine(phone: string, label: string): TemplateResult {
  const dial = dialled(phone);
  return html`<p>${dial ? html`<a class="button" href=${dial}><bdi>${label}</bdi></a>` : html`<bdi>${label}</bdi>`}</p>`;
}

/** How to join from afar: the link, the number, and the passcode in the notes beside them. */
export function joinOnline({ online, name }: Group, more: MoreMessages): TemplateResult | typeof nothing {
  if (!online?.url && !online?.phone && !online?.notes) return nothing;
  return html`
    ${online.url ? html`<p><a class="button primary" href=${online.url} target="_blank" rel="noopener noreferrer">${more.join(name)} <span class="unseen">${more.newTab}</span></a></p>` : nothing}
    ${online.phone ? phoneLine(online.phone, more.dial(online.phone)) : nothing}
    ${online.notes ? html`<p class="text" dir="auto">${online.notes}</p>` : nothing}`;
}

/** A person's or an organisation's name and ways to reach them; nothing where it would only repeat a `known` name. */
export function contact(who: Group['contact'], more: MoreMessages, known?: string): TemplateResult | typeof nothing {
  if (!who || (!who.phone && !who.email && !who.url && (!who.name || who.name === known))) return nothing;
  return html`
    ${who.name ? html`<p dir="auto">${who.name}</p>` : nothing}
    ${who.phone ? phoneLine(who.phone, more.call(who.phone)) : nothing}
    ${who.email ? html`<p><a href=${`mailto:${encodeURIComponent(who.email).replace('%40', '@')}`}>${more.writeTo(who.email)}</a></p>` : nothing}
    ${who.url ? html`<p>${link(who.url, more.website(new URL(who.url).hostname), more)}</p>` : nothing}`;
}
