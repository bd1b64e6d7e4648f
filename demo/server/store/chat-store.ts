import type { Author, NewPerson, Person, PersonChange } from '../../../src/protocol/person.ts';
import type { NewRoomEvent, RoomEvent } from '../../../src/protocol/room-event.ts';
import type { RoomSign } from '../../../src/protocol/room-sign.ts';
import type { Room } from '../../../src/protocol/room.ts';
import type { ReportOutcome, ReportReason } from '../../../src/protocol/report.ts';
import type { Store } from './store.ts';

/** A room as the configuration names it. */
export interface ConfiguredRoom extends Pick<Room, 'id' | 'name' | 'description' | 'agreements' | 'languages' | 'schedule' | 'retention'> {
  kind: 'room' | 'circle';
}

/** A room that got events, a person whose rooms or blocks are no longer what they were, or what somebody does in a room without saying anything. */
export type ChatChange = { room: string } | { person: string } | { sign: RoomSign };

/** What somebody puts into a room. */
export interface Sent {
  room: string;
  person: string;
  /** The sender's own: the same on every retry. */
  key: string;
  content: NewRoomEvent;
  /** Epoch ms. */
  at: number;
}

/** `isNew`: it was not there before. */
export type Appended = { event: RoomEvent; isNew: boolean } | 'other-content' | 'not-a-member' | 'no-such-target';

/** Which events of a room: the first after a number, or the last before one; always in the order of the log. */
export interface EventRange {
  after?: number;
  before?: number;
  limit: number;
  /** With the keys of all authors, for those who hand each only their own on. */
  withKeys?: boolean;
}

/** Everything that is kept of a person, for them to take away. */
export interface PersonCopy {
  person: Person;
  rooms: Room[];
  events: RoomEvent[];
  blocks: string[];
}

/** A report as it comes in: `appeal` is one of a person on a notice in their own inbox. */
export interface NewReportRow {
  room: string;
  person: string;
  seqs: readonly number[];
  reason: ReportReason | 'appeal';
  text?: string;
  /** The sender's own: the same on every retry. */
  key: string;
  at: number;
}

export type ReportTaken = { receipt: string } | 'not-a-member' | 'no-such-target' | 'other-content';

/** How a report ended, and whose staff token it was. */
export interface ReportClosing {
  at: number;
  outcome: ReportOutcome;
  note?: string;
  by: string;
}

/** A report as it is kept: never by whom. */
export interface ReportRow {
  report: string;
  room: string;
  reason: ReportReason | 'appeal';
  text?: string;
  at: number;
  /** What was said when it was reported, and a little around it. */
  words: { seq: number; at: string; author?: { id: string; name?: string }; body: string; isReported: boolean }[];
  closed?: Omit<ReportClosing, 'by'>;
}

/** What the staff does with messages. */
export interface Deed {
  kind: 'hide' | 'restore' | 'remove';
  room: string;
  seqs: readonly number[];
  /** For whoever wrote them. */
  reason: string;
  by: string;
  at: number;
}

export interface DeedRow extends Omit<Deed, 'kind' | 'seqs'> {
  deed: string;
  /** `look`: somebody read reports of this room. */
  kind: Deed['kind'] | 'look';
  seq: number;
}

/** How long words are kept where a room does not say: ms; absent: until they are erased. */
export interface WordsRetention {
  roomsMs?: number | undefined;
  pairsMs?: number | undefined;
}

/**
 * Keeps people, rooms and what is said in them. A room is a log of events, numbered 1, 2, 3 with nothing missing. Every method that
 * writes is one transaction: after it, all is there, whatever dies; before it, nothing is. Whoever may not see a room is told the
 * same as if there were none.
 */
export interface ChatStore {
  /** Names the log's life: another one after `newEpoch`. */
  epoch(): Promise<string>;

  /** Begins another life of the log, and of all other changes: to be called after a backup was put back. Takes effect at the next start. */
  newEpoch(): Promise<string>;

  /** Calls for every change, after it can be read. A hint: it may come twice. Returns how to stop. */
  onChange(listener: (change: ChatChange) => void): () => void;

  /** Keeps a new person, their inbox and the hash of their token. */
  createPerson(facts: NewPerson, tokenHash: string, at: number): Promise<Person>;

  /** Whose token it is; undefined of an unknown one. */
  personBy(tokenHash: string): Promise<Person | undefined>;

  /** Changes what is kept of a person; undefined where there is none. */
  changePerson(person: string, change: PersonChange): Promise<Person | undefined>;

  /** A new token for the old one, which stays good until the new one is used: the answer may have been lost. False of an unknown one. */
  rotateToken(tokenHash: string, newHash: string): Promise<boolean>;

  /** Everything that is kept of a person. */
  copyOf(person: string): Promise<PersonCopy | undefined>;

  /** Forgets a person: they leave all rooms. Their words stay without a name, or are erased. */
  removePerson(person: string, words: 'keep' | 'erase', at: number): Promise<void>;

  /** Opens exactly these rooms; others that were configured before are closed, and open again with all they held when they are named again. */
  ensureRooms(rooms: readonly ConfiguredRoom[]): Promise<void>;

  /** Rooms that are open to all, and the asker's own. */
  rooms(person: string | undefined): Promise<Room[]>;

  room(id: string, person: string | undefined): Promise<Room | undefined>;

  /** Comes into a room; false where there is none to come into. Coming twice is coming once. */
  join(room: string, person: string, at: number): Promise<boolean>;

  /** Leaves a room; false where there is none to leave. */
  leave(room: string, person: string, at: number): Promise<boolean>;

  /** Whether somebody is in a room. */
  isIn(room: string, person: string): Promise<boolean>;

  /** Tells what a member does in a room without saying anything; stores nothing. False where they are none. */
  sign(sign: RoomSign): Promise<boolean>;

  /** Comes into the room of two of a code, made for the first of them; undefined for a third. */
  pairBy(invite: string, person: string, at: number): Promise<Room | undefined>;

  /** Puts an event into a room, once for each key of a person. */
  append(sent: Sent): Promise<Appended>;

  /** Number of a room's newest event; 0 where there is none. */
  last(room: string): Promise<number>;

  /** Events in order, with nothing missing, with their authors; keys are those of `reader` alone. */
  events(room: string, range: EventRange, reader?: string): Promise<RoomEvent[]>;

  /** Notes how far somebody has read; never back. False where they are not in the room. */
  markRead(room: string, person: string, seq: number): Promise<boolean>;

  /** Those whom a person has blocked, or who have blocked them. */
  blockedWith(person: string): Promise<ReadonlySet<string>>;

  /** Those whom a person has blocked, as they are called. */
  blockedBy(person: string): Promise<Author[]>;

  /** False where there is no such person, or it is they themselves. */
  block(person: string, other: string): Promise<boolean>;

  unblock(person: string, other: string): Promise<void>;

  /** Notes a report, with a copy of the words, once for each key. */
  report(report: NewReportRow): Promise<ReportTaken>;

  /** What came of a report, by its sender's receipt. */
  reportBy(receipt: string): Promise<ReportRow | undefined>;

  /** Reports for the staff, newest first; `before` is the `report` of the last one seen. */
  reports(asked: { open: boolean; limit: number; before?: string }): Promise<ReportRow[]>;

  /** Closes a report; false where there is none that is open. */
  closeReport(report: string, closing: ReportClosing): Promise<boolean>;

  /** Hides, shows again or removes messages, and tells whoever wrote them. How many logs grew; 0 where there was nothing to do. */
  moderate(deed: Deed): Promise<number>;

  /** Notes that reports of these rooms were looked at. */
  noteLook(rooms: readonly string[], by: string, at: number): Promise<void>;

  /** What the staff did, newest first. */
  deeds(asked: { limit: number; before?: string }): Promise<DeedRow[]>;

  /** Deletes reports that were closed before a time, with the words they hold. Returns how many rows went. */
  purgeReports(before: number): Promise<number>;

  /** Erases words that have had their time. Returns how many rows went. */
  purgeWords(retention: WordsRetention, now: number): Promise<number>;
}

/** A store that carries conversation too. */
export interface WholeStore extends Store {
  readonly chat: ChatStore;
}
