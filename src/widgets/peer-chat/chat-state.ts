import type { ChatClient } from '../../client/chat/chat-client.ts';
import type { FailureKind } from '../../client/errors.ts';
import type { SessionState } from '../../device/chat/chat-session.ts';
import type { Vault } from '../../device/vault.ts';
import type { Room } from '../../protocol/room.ts';
import type { Service } from '../../protocol/service.ts';
import type { Conversation } from './talk/conversation.ts';
import type { LineState } from './talk/joined-rooms.ts';

/** What a chat is made of. */
export interface ChatConfig {
  /** Base address of the endpoint. */
  endpoint: string;
  /** The room to begin with, for who is in it or may come in. */
  room?: string;
  vault?: Vault;
}

/** Who somebody says they are here. Everything may be left out. */
export type Arriving = Parameters<ChatClient['arrive']>[0];

/** Where a person wanted to go when they were asked who they are here. */
export type Wanted = { room: string } | { invite: string };

/** What is shown of an open chat. */
export type View =
  /** Rooms open to all, and one's own. */
  | { view: 'rooms' }
  /** What a room is and who can read in it, before coming in. */
  | { view: 'about'; room: string }
  /** Who they are here: asked once, before the first room. */
  | { view: 'arrival'; then: Wanted }
  | { view: 'room'; room: string }
  /** Talking with one other person, by a code that both hold. */
  | { view: 'pair' }
  /** What is kept of oneself, and the ways out. */
  | { view: 'me' };

/** Why the last thing that somebody did could not be done: `words` are the endpoint's own. */
export interface Refusal {
  kind: FailureKind;
  words?: string;
}

export interface OpenChat {
  status: 'open';
  service: Service;
  view: View;
  who: SessionState;
  /** Rooms that are open to all, and one's own. */
  rooms: readonly Room[];
  /** Why the list is not as it is now at the endpoint. */
  roomsFailure?: FailureKind;
  line: LineState;
  /** The rooms that they are in, by id. Each holds what changes in it; the state is a new one after each change. */
  joined: ReadonlyMap<string, Conversation>;
  /** Messages that were not read yet, in all rooms. */
  unread: number;
  /** Something they did is on its way. */
  isBusy: boolean;
  refusal?: Refusal;
  /** They went for good, or had everything forgotten: nothing of them is here any more. */
  isGone?: boolean;
}

/** What the chat knows. */
export type ChatState =
  | { status: 'closed' }
  | { status: 'opening' }
  | { status: 'failed'; why: FailureKind }
  | OpenChat;
