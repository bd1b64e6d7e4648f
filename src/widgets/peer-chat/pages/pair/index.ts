import type { ChatSetting, PagePart } from '../../page.ts';
import { pageStyles } from '../page-styles.ts';
import { pairMessages } from './messages/index.ts';
import { PairPage } from './pair-page.ts';

/** Talking with one other person. */
export async function part(tag: string): Promise<PagePart<ChatSetting>> {
  const more = await pairMessages(tag);
  return { open: setting => new PairPage(setting, more), styles: [pageStyles] };
}
