import { html, nothing, type TemplateResult } from 'lit';
import { callAddress, textAddress } from '../../../ui/way-addresses.ts';
import type { Messages } from '../messages/messages.ts';
import type { MoreMessages } from '../messages/more/messages.ts';
import type { SharedItem } from '../take-away/shared-list.ts';

interface SharedListSetting {
  words: Messages;
  more: MoreMessages;
  open: (id: string) => void;
  close: () => void;
}

/** A list that came in the address of the page: readable and callable as it is, also where its resources cannot be had here. */
export function sharedList(items: readonly SharedItem[], { words, more, open, close }: SharedListSetting): TemplateResult {
  return html`<section class="shared" part="shared" aria-labelledby="shared-title">
    <h2 id="shared-title">${more.shared}</h2>
    <p class="muted">${more.sharedHint}</p>
    <ul>${items.map(({ id, title, channel }) => html`<li class="row">
      <bdi translate="no">${title}</bdi>
      ${channel ? way(channel, title, words) : nothing}
      <button type="button" @click=${() => { open(id); }}>${more.about}<span class="unseen">: ${title}</span></button>
    </li>`)}</ul>
    <p><button type="button" @click=${close}>${more.closeShared}</button></p>
  </section>`;
}

function way({ type, display, dial, body }: NonNullable<SharedItem['channel']>, title: string, words: Messages): TemplateResult {
  const href = type === 'text' ? textAddress(dial ?? display, body) : callAddress(dial ?? display);
  const shown = html`<span class="unseen">${words.ways[type](title)} </span><span class="verb" aria-hidden="true">${words.reach[type]}</span> <bdi translate="no">${display}</bdi>`;
  return href === undefined ? html`<span>${shown}</span>` : html`<a class="button" href=${href}>${shown}</a>`;
}
