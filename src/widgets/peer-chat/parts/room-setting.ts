import type { TemplateResult } from 'lit';
import type { Card } from '../../../client/chat/card.ts';
import type { MessageRow, NoticeRow, Reaction } from '../../../client/chat/timeline-row.ts';
import type { Author } from '../../../protocol/person.ts';
import type { RoomMessages } from '../messages/room/messages.ts';
import type { Writing } from './writing.ts';

/** What a person can do with the messages of a room. What is done to one's own goes by its key, as it may not be in the log yet. */
export interface RoomActs {
  reply: (row: MessageRow) => void;
  edit: (row: MessageRow) => void;
  erase: (row: MessageRow) => void;
  react: (row: MessageRow, reaction: Reaction, off: boolean) => void;
  /** Tells the staff of somebody else's message. */
  report: (row: MessageRow) => void;
  /** Asks the staff to look again at what they did. */
  appeal: (row: NoticeRow) => void;
  openRoom: (room: string) => void;
  /** What a room is called, where it is one of those that the person can see. */
  roomName: (room: string) => string | undefined;
  /** Neither sees the other from now on. */
  block: (person: string) => void;
  retry: (key: string) => void;
  discard: (key: string) => void;
  /** Shows the message of this place in the log. */
  goTo: (seq: number) => void;
  /** Reads what is missing between two places in the log. */
  fill: (after: number, before: number) => void;
  /** Opens what can be done with a row, or closes it. */
  openMenu: (id: string | undefined) => void;
}

/** Draws what lies on the table. */
export interface CardsView {
  /** With a message. */
  of: (card: Card, row: MessageRow, setting: RoomSetting) => TemplateResult;
  /** With the message that is being written. */
  laid: (form: { writing: Writing; lay: (card: undefined) => void }, setting: Pick<RoomSetting, 'words' | 'tag'>) => unknown;
  /** What it is called, once that is known. */
  nameOf: (card: Card) => string | undefined;
}

/** What every row of a room is drawn with. */
export interface RoomSetting {
  words: RoomMessages;
  /** BCP 47 tag of the words, for times and numbers. */
  tag: string;
  acts: RoomActs;
  /** The reader's day, as the day marks write it: `2026-11-26`; none where their clock cannot be right. */
  today: string | undefined;
  /** IANA zone in which times are shown; the reader's own where it is left out. */
  timeZone?: string;
  /** Draws what lies on the table; nothing is drawn of it where this is left out. */
  cards?: CardsView;
  /** The row whose menu is open. */
  menu?: string;
}

/** A name as it is shown: "You", or "Someone" who gave none. */
export const nameOf = ({ author, mine }: { author?: Pick<Author, 'name'>; mine: boolean }, words: Pick<RoomMessages, 'you' | 'someone'>): string =>
  mine ? words.you : (author?.name ?? words.someone);
