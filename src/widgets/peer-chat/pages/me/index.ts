import { keepingPart } from '../../../../list/keeping/keeping-part.ts';
import type { ChatSetting, PagePart } from '../../page.ts';
import { pageStyles } from '../page-styles.ts';
import { MePage } from './me-page.ts';
import { meMessages } from './messages/index.ts';

/** What is kept of oneself, and the ways out. */
export async function part(tag: string): Promise<PagePart<ChatSetting>> {
  const [more, { KeepingPanel, more: keepingWords, styles }] = await Promise.all([meMessages(tag), keepingPart(tag)]);
  return {
    open: setting => {
      const keeping = new KeepingPanel(setting.host, { vault: setting.store.vault });
      return new MePage(setting, more, {
        render: () => keeping.render(keepingWords),
        close: () => {
          keeping.hostDisconnected();
          setting.host.removeController(keeping);
        },
      });
    },
    styles: [pageStyles, styles],
  };
}
