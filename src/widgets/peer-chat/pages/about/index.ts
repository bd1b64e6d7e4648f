import { aboutStyles } from '../../about/about-room.ts';
import { aboutMessages } from '../../about/messages/index.ts';
import type { ChatSetting, PagePart } from '../../page.ts';
import { AboutPage } from './about-page.ts';

/** What a room is, before coming in. */
export async function part(tag: string): Promise<PagePart<ChatSetting>> {
  const more = await aboutMessages(tag);
  return { open: setting => new AboutPage(setting, more), styles: [aboutStyles] };
}
