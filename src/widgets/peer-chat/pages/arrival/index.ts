import type { ChatSetting, PagePart } from '../../page.ts';
import { pageStyles } from '../page-styles.ts';
import { ArrivalPage } from './arrival-page.ts';
import { arrivalMessages } from './messages/index.ts';

/** Who somebody is here: asked once. */
export async function part(tag: string): Promise<PagePart<ChatSetting>> {
  const more = await arrivalMessages(tag);
  return { open: setting => new ArrivalPage(setting, more), styles: [pageStyles] };
}
