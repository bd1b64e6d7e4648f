import { roomPart } from '../../parts/room-part.ts';
import type { ChatSetting, PagePart } from '../../page.ts';

/** An open room, with its words in one language. */
export async function part(tag: string): Promise<PagePart<ChatSetting>> {
  const { RoomPage, styles, more } = await roomPart(tag);
  return { open: setting => new RoomPage(setting, more), styles };
}
