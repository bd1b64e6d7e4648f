import { html, type TemplateResult } from 'lit';
import type { PanelName } from './names.ts';
import type { PanelSetting } from './panel.ts';

/** What a panel is, and the way back to the messages. */
export const panelHead = (name: PanelName, { roomWords, done }: Pick<PanelSetting, 'roomWords' | 'done'>): TemplateResult => html`<div class="row panel-head">
  <h3 tabindex="-1">${roomWords.tools[name]}</h3>
  <button type="button" @click=${done}>${roomWords.toMessages}</button>
</div>`;
