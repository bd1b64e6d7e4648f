import { withWords } from '../../../../list/words-on-demand.ts';
import type { PagePart } from '../../page.ts';
import type { PanelSetting } from '../panel.ts';
import { panelStyles } from '../panel-styles.ts';
import { copyMessages } from './messages/index.ts';

const load = withWords(copyMessages)(() => import('./copy-panel.ts'));

/** Saving a copy of a room, with its words in one language. */
export async function part(tag: string): Promise<PagePart<PanelSetting>> {
  const { CopyPanel, more } = await load(tag);
  return { open: setting => new CopyPanel(setting, more), styles: [panelStyles] };
}
