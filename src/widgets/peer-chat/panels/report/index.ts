import type { PagePart } from '../../page.ts';
import { panelStyles } from '../panel-styles.ts';
import type { PanelSetting } from '../panel.ts';
import { reportMessages } from './messages/index.ts';
import { ReportPanel } from './report-panel.ts';
import { reportStyles } from './report-styles.ts';

/** Telling the staff what was said. */
export async function part(tag: string): Promise<PagePart<PanelSetting>> {
  const more = await reportMessages(tag);
  return { open: setting => new ReportPanel(setting, more), styles: [panelStyles, reportStyles] };
}
