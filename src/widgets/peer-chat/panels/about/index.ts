import { html } from 'lit';
import { AboutRoom, aboutStyles } from '../../about/about-room.ts';
import { aboutMessages } from '../../about/messages/index.ts';
import type { PagePart } from '../../page.ts';
import { panelHead } from '../panel-head.ts';
import { panelStyles } from '../panel-styles.ts';
import type { PanelSetting } from '../panel.ts';

/** What a room is, for those who are in it, and the way out of it. */
export async function part(tag: string): Promise<PagePart<PanelSetting>> {
  const more = await aboutMessages(tag);
  return {
    styles: [panelStyles, aboutStyles],
    open: setting => {
      const { conversation, store, state } = setting;
      const about = new AboutRoom(setting, more, conversation.room);
      return {
        render: () => html`<div class="panel-body">
          ${panelHead('about', setting)}
          ${about.render(conversation.room)}
          ${conversation.room.kind === 'inbox' ? '' : html`<details><summary>${more.leave}</summary><p>${more.leaveAsk}</p>
            <p><button type="button" aria-disabled=${state().isBusy ? 'true' : 'false'} @click=${() => void store.leaveRoom(conversation.room.id)}>${more.leaveYes}</button></p></details>`}
        </div>`,
      };
    },
  };
}
