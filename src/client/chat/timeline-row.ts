import type { Outgoing } from '../../device/outbox-item.ts';
import type { Author } from '../../protocol/person.ts';
import type { NewRoomEvent, RoomEvent, reactions } from '../../protocol/room-event.ts';

export type Message = RoomEvent & { kind: 'message' };
export type Reaction = (typeof reactions)[number];

/** A thing of one's own on its way. */
export type OwnOutgoing = Outgoing<NewRoomEvent>;

/** What a message answers: its words, or why they are not there. `elsewhere`: not among what was read so far. */
export type Quoted = { seq: number } & ({ author?: Author; mine: boolean; body: string; contentNotes: readonly string[] } | { gone: Gone | 'elsewhere' });

/** Why a place in the log has nothing to show. `unknown`: this version of the page cannot read it. */
export type Gone = 'withheld' | 'erased' | 'unknown';

export interface MessageRow {
  row: 'message';
  /** The same before and after the endpoint has answered. */
  id: string;
  /** Absent of what is on its way. */
  seq?: number;
  at?: string;
  author?: Author;
  mine: boolean;
  body: string;
  contentNotes: readonly string[];
  card?: Message['card'];
  welcome?: Message['welcome'];
  edited: boolean;
  quoted?: Quoted;
  /** Each that somebody means, in a fixed order; never how many. */
  reactions: readonly { reaction: Reaction; mine: boolean }[];
  /** The message itself, as long as the endpoint's log does not show it. */
  outgoing?: OwnOutgoing;
  /** One's own edits, reactions and erasing of it that are on their way, or were refused. */
  changes: readonly OwnOutgoing[];
}

/** Words of the endpoint or its staff. `about`: what was done with which message, for its writer. */
export interface NoticeRow {
  row: 'notice';
  id: string;
  seq: number;
  at: string;
  notice: string;
  target?: number;
  about?: { room: string; seq: number; done: 'hidden' | 'removed' | 'restored' };
}

/** What is shown of a room, from above to below. */
export type TimelineRow =
  | MessageRow
  | { row: 'day'; id: string; day: string }
  | { row: 'join' | 'leave'; id: string; at: string; author?: Author; mine: boolean }
  | NoticeRow
  /** Places without words, `count` of them one after the other. */
  | { row: 'gone'; id: string; why: Gone; count: number }
  /** Something between is not read yet. */
  | { row: 'gap'; id: string; after: number; before: number };
