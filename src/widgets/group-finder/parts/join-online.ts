import { html, nothing, type TemplateResult } from 'lit';
import { phoneLine } from '../../../list/parts/contact.ts';
import type { Group } from '../../../protocol/group.ts';
import type { MoreMessages } from '../messages/more/messages.ts';

/** How to join from afar: the link, the number, and the passcode in the notes beside them. */
export function joinOnline({ online, name }: Group, more: MoreMessages): TemplateResult | typeof nothing {
  if (!online?.url && !online?.phone && !online?.notes) return nothing;
  return html`
    ${online.url ? html`<p><a class="button primary" href=${online.url} target="_blank" rel="noopener noreferrer">${more.join(name)} <span class="unseen">${more.newTab}</span></a></p>` : nothing}
    ${online.phone ? phoneLine(online.phone, more.dial(online.phone)) : nothing}
    ${online.notes ? html`<p class="text" dir="auto">${online.notes}</p>` : nothing}`;
}
