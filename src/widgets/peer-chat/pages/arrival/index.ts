import { html } from 'lit';
import type { ChatSetting, PagePart } from '../../page.ts';

/** PLACEHOLDER */
export const part = async (_tag: string): Promise<PagePart<ChatSetting>> => Promise.resolve({
  open: ({ state, store }) => ({ render: () => html`<button type="button" class="primary" @click=${() => { const { view } = state(); if (view.view === 'arrival') void store.arrive({ name: 'River' }, view.then); }}>Go in</button>` }),
});
