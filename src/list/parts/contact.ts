import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../protocol/group.ts';
import { callAddress, mailAddress } from '../../ui/way-addresses.ts';
import type { SharedMoreMessages } from '../messages/more/messages.ts';

/** A link out of the page: a new tab that learns nothing of this one. */
export const link = (url: string, label: string, more: Pick<SharedMoreMessages, 'newTab'>): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer" dir="auto">${label} <span class="unseen">${more.newTab}</span></a>`;

/** A number to call, or only to read where it cannot be dialled. */
export function phoneLine(phone: string, label: string): TemplateResult {
  const address = callAddress(phone);
  return html`<p>${address ? html`<a class="button" href=${address}><bdi>${label}</bdi></a>` : html`<bdi>${label}</bdi>`}</p>`;
}

/** A person's or an organisation's name and ways to reach them; nothing where it would only repeat a `known` name. */
export function contact(who: Group['contact'], more: SharedMoreMessages, known?: string): TemplateResult | typeof nothing {
  if (!who || (!who.phone && !who.email && !who.url && (!who.name || who.name === known))) return nothing;
  const mail = who.email && mailAddress(who.email);
  return html`
    ${who.name ? html`<p><bdi translate="no">${who.name}</bdi></p>` : nothing}
    ${who.phone ? phoneLine(who.phone, more.call(who.phone)) : nothing}
    ${mail ? html`<p><a href=${mail}>${more.writeTo(who.email ?? '')}</a></p>` : nothing}
    ${who.url ? html`<p>${link(who.url, more.website(new URL(who.url).hostname), more)}</p>` : nothing}`;
}
