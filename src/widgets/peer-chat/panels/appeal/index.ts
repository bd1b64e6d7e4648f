import type { PagePart } from '../../page.ts';
import { panelStyles } from '../panel-styles.ts';
import type { PanelSetting } from '../panel.ts';
import { reportMessages } from '../report/messages/index.ts';
import { reportStyles } from '../report/report-styles.ts';
import { AppealPanel } from './appeal-panel.ts';
import { appealMessages } from './messages/index.ts';

/** Asking the staff to look again at what they did. */
export async function part(tag: string): Promise<PagePart<PanelSetting>> {
  const [more, report] = await Promise.all([appealMessages(tag), reportMessages(tag)]);
  return { open: setting => new AppealPanel(setting, more, report), styles: [panelStyles, reportStyles] };
}
