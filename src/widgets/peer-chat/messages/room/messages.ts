import type { Gone, NoticeRow, Reaction } from '../../../../client/chat/timeline-row.ts';
import type { PanelName } from '../../panels/names.ts';
import type { Welcome, Writing } from '../../parts/writing.ts';

/** The words of a room that is open. `who` is a name as it is shown. */
export interface RoomMessages {
  /** Names the list of messages. */
  log: string;
  /** Nobody has written in the room yet. */
  quiet: string;
  /** The other of two has not come yet: what to do with the code. */
  alone: string;
  copyCode: string;
  shareCode: string;
  aloneWait: string;
  newTab: string;
  you: string;
  /** Of somebody without a name. */
  someone: string;
  /** Tells the buttons of one message from those of another. */
  message: (number: string, who: string, time: string) => string;
  ownMessage: (words: string) => string;
  edited: string;
  /** What the writer says a message holds; it opens with a press. */
  holds: (notes: string) => string;
  noteComma: string;
  welcomes: Record<Welcome, string>;

  waiting: string;
  sending: string;
  sent: string;
  refused: string;
  keepOpen: string;
  editWaiting: string;
  editRefused: string;
  eraseWaiting: string;
  eraseRefused: string;
  reactionRefused: string;
  retry: string;
  discard: string;
  copy: string;
  copied: string;
  copyFailed: string;

  answers: (who: string) => string;
  answersYou: string;
  quotedGone: Record<Gone | 'elsewhere', string>;
  goTo: string;
  reactions: Record<Reaction, string>;
  more: string;
  reply: string;
  edit: string;
  erase: string;
  eraseAsk: string;
  eraseYes: string;

  /** Neither of two sees the other from then on. */
  block: string;
  blockAsk: string;
  blockYes: string;

  today: string;
  unread: string;
  joined: (who: string) => string;
  youJoined: string;
  left: (who: string) => string;
  youLeft: string;
  gone: Record<Gone, (count: number) => string>;
  /** What the staff did with one's own message, in a room of this name. */
  deeds: Record<NonNullable<NoticeRow['about']>['done'], (room: string | undefined) => string>;
  goToRoom: string;
  /** Asks the staff to look again. */
  appeal: string;
  gap: string;
  older: string;
  loading: string;
  newest: string;
  newMessages: (count: number) => string;

  /** Opens what can be done in a room as a whole. */
  aboutRoom: string;
  /** What the panels of a room are called, and the buttons that open them. */
  tools: Readonly<Record<PanelName, string>>;
  toMessages: string;
  /** Reading a room back to its beginning. */
  readBack: { partly: (read: number, of: number) => string; start: string; progress: (read: number, of: number) => string; stop: string; failed: string };

  /** Holds the place of what lies on the table until it is there. */
  laidKinds: Record<NonNullable<Writing['card']>['kind'], string>;
  laid: (name: string) => string;
  takeAway: string;
  /** What is sent where the field is left empty. */
  laidAlone: string;

  write: string;
  send: string;
  saving: string;
  empty: string;
  notStored: string;
  lettersLeft: (count: number) => string;
  lettersOver: (count: number) => string;
  replyingTo: (who: string) => string;
  replyingToYou: string;
  /** Who writes just now. */
  writes: (who: string) => string;
  bothWrite: (who: string, other: string) => string;
  manyWrite: string;
  /** Others who look at the room just now. */
  here: (count: number) => string;
  editing: string;
  cancelReply: string;
  cancelEdit: string;
  options: string;
  note: string;
  noteHint: string;
  addNote: string;
  removeNote: (note: string) => string;
  welcome: string;
  welcomeAny: string;
}
