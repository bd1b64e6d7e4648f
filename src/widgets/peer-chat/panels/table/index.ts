import { withWords } from '../../../../list/words-on-demand.ts';
import { cardMessages } from '../../card/messages/index.ts';
import type { PagePart } from '../../page.ts';
import type { PanelSetting } from '../panel.ts';
import { panelStyles } from '../panel-styles.ts';
import { tableMessages } from './messages/index.ts';

const load = withWords(tableMessages)(() => import('./table-panel.ts'));

/** Choosing what to lay on the table, with its words in one language. */
export async function part(tag: string): Promise<PagePart<PanelSetting>> {
  const [{ TablePanel, more }, cardWords] = await Promise.all([load(tag), cardMessages(tag)]);
  return { open: setting => new TablePanel(setting, more, cardWords), styles: [panelStyles] };
}
