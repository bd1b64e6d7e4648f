import { html } from 'lit';
import type { ChatSetting, PagePart } from '../../page.ts';

/** PLACEHOLDER */
export const part = async (_tag: string): Promise<PagePart<ChatSetting>> => Promise.resolve({ open: () => ({ render: () => html`<p>pair</p>` }) });
