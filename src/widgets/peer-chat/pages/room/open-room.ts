import type { MessageRow, NoticeRow } from '../../../../client/chat/timeline-row.ts';
import type { RoomMessages } from '../../messages/room/messages.ts';
import type { ChatSetting } from '../../page.ts';
import type { PanelName } from '../../panels/names.ts';
import type { Composer } from '../../parts/composer.ts';
import type { Conversation } from '../../talk/conversation.ts';

/** A room that is shown, as its parts see it. */
export interface OpenRoom {
  readonly setting: ChatSetting;
  readonly words: RoomMessages;
  readonly conversation: Conversation;
  readonly composer: Composer;
  /** Whether what can be done in the room is shown. */
  readonly isToolsOpen: boolean;
  /** When people are usually here, in words; worked out for a room that is still empty. */
  readonly when: string | undefined;
  /** Opens what can be done with a row, or closes it. */
  openMenu: (id: string | undefined) => void;
  /** Shows what can be done in the room as a whole, or closes it. */
  openTools: (isOpen: boolean) => void;
  /** Shows a panel in place of the messages. `opener`: where the focus goes back to. */
  openPanel: (name: PanelName, row?: MessageRow | NoticeRow, opener?: string) => void;
  /** Shows the message of this place in the log, which is read first where it is not had. */
  goTo: (seq: number) => Promise<void>;
}
