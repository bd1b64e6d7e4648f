import type { MessageRow, NoticeRow } from '../../../client/chat/timeline-row.ts';
import type { ChatSetting, LoadPage } from '../page.ts';
import type { Composer } from '../parts/composer.ts';
import type { RoomMessages } from '../messages/room/messages.ts';
import type { Conversation } from '../talk/conversation.ts';

/** What a panel of an open room is made of. */
export interface PanelSetting extends ChatSetting {
  conversation: Conversation;
  roomWords: RoomMessages;
  composer: Composer;
  /** The message that it is about. */
  row?: MessageRow | NoticeRow;
  /** Shows the message of this place in the log, which may have to be read first. */
  goTo: (seq: number) => void;
  /** Goes back to the messages; the focus goes back to what opened it. */
  done: () => void;
}

export type LoadPanel = LoadPage<PanelSetting>;
