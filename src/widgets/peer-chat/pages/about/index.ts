import { html } from 'lit';
import type { ChatSetting, PagePart } from '../../page.ts';

/** PLACEHOLDER */
export const part = async (_tag: string): Promise<PagePart<ChatSetting>> => Promise.resolve({
  open: ({ state, store }) => ({ render: () => html`<button type="button" class="primary" @click=${() => { const { view } = state(); if (view.view === 'about') void store.comeIn({ room: view.room }); }}>Come in</button>` }),
});
