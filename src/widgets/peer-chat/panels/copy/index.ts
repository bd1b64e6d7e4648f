import { html } from 'lit';
import type { PagePart } from '../../page.ts';
import type { PanelSetting } from '../panel.ts';

/** A panel that only leads back. */
export const part = async (_tag: string): Promise<PagePart<PanelSetting>> => Promise.resolve({
  open: ({ roomWords, done, words }) => ({ render: () => html`<h3 tabindex="-1">${roomWords.tools.copy}</h3><button type="button" @click=${done}>${words.loading}</button>` }),
});
