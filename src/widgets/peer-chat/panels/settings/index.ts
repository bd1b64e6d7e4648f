import type { PagePart } from '../../page.ts';
import { panelStyles } from '../panel-styles.ts';
import type { PanelSetting } from '../panel.ts';
import { settingsMessages } from './messages/index.ts';
import { SettingsPanel } from './settings-panel.ts';

/** How the chat behaves on this device. */
export async function part(tag: string): Promise<PagePart<PanelSetting>> {
  const more = await settingsMessages(tag);
  return { open: setting => new SettingsPanel(setting, more), styles: [panelStyles] };
}
