import { withWords } from '../../../../list/words-on-demand.ts';
import type { PagePart } from '../../page.ts';
import type { PanelSetting } from '../panel.ts';
import { panelStyles } from '../panel-styles.ts';
import { searchMessages } from './messages/index.ts';

const load = withWords(searchMessages)(() => import('./search-panel.ts'));

/** Search in a room, with its words in one language. */
export async function part(tag: string): Promise<PagePart<PanelSetting>> {
  const { SearchPanel, more } = await load(tag);
  return { open: setting => new SearchPanel(setting, more), styles: [panelStyles] };
}
