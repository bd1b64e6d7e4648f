import type { Author, NewPerson, Person, PersonChange } from '../../../../src/protocol/person.ts';
import type { RoomEvent } from '../../../../src/protocol/room-event.ts';
import type { RoomSign } from '../../../../src/protocol/room-sign.ts';
import type { Room } from '../../../../src/protocol/room.ts';
import { durationMs } from '../../config/duration.ts';
import type { Appended, ChatChange, ChatStore, ConfiguredRoom, Deed, DeedRow, EventRange, NewReportRow, PersonCopy, ReportClosing, ReportRow, ReportTaken, Sent, WordsRetention } from '../chat-store.ts';
import { assertStorable } from '../storable-text.ts';
import { contentHash, inviteHash, keyHash, newIdentity, receiptOf, tokenHash } from '../secrets.ts';
import { append } from './append.ts';
import { block, blockedBy, blockedWith, unblock } from './blocks.ts';
import { copyOf } from './copy.ts';
import { eventsIn, lastOf } from './events.ts';
import { isIn, join, leave, markRead } from './members.ts';
import { deeds, moderate, noteLook } from './moderation.ts';
import { pairBy } from './pairs.ts';
import { changePerson, createPerson, personBy, rotateToken } from './people.ts';
import { removePerson } from './removal.ts';
import { addReport, closeReport, purgeReports, reportBy, reports } from './reports.ts';
import { ensureRooms, roomFor, roomsFor } from './rooms.ts';
import { change, first, type Steps } from './steps.ts';
import { agingRooms, cutoffOf, purgeRoom } from './words-purge.ts';

/** What a database does for conversation. */
export interface ChatDatabase {
  /** Does steps in one transaction; tells listeners afterwards what changed. Steps that wait for one `room` may be committed together. */
  do<Result>(steps: () => Steps<Result>, changesOf?: (result: Result) => readonly ChatChange[], room?: string): Promise<Result>;
  onChange(listener: (change: ChatChange) => void): () => void;
}

/** People, rooms and words, over either database. */
export class Chat implements ChatStore {
  readonly #database: ChatDatabase;
  readonly #secret: string;

  constructor(database: ChatDatabase, secret: string) {
    this.#database = database;
    this.#secret = secret;
  }

  epoch(): Promise<string> {
    return this.#database.do(currentEpoch);
  }

  async newEpoch(): Promise<string> {
    const epoch = newIdentity();
    await this.#database.do(() => change("UPDATE meta SET value = $1 WHERE name = 'identity'", epoch));
    return epoch;
  }

  onChange(listener: (change: ChatChange) => void): () => void {
    return this.#database.onChange(listener);
  }

  createPerson(facts: NewPerson, tokenHash: string, at: number): Promise<Person> {
    return this.#database.do(() => createPerson(facts, tokenHash, at));
  }

  personBy(tokenHash: string): Promise<Person | undefined> {
    return this.#database.do(() => personBy(tokenHash));
  }

  changePerson(person: string, facts: PersonChange): Promise<Person | undefined> {
    return this.#database.do(() => changePerson(person, facts));
  }

  rotateToken(tokenHash: string, newHash: string): Promise<boolean> {
    return this.#database.do(() => rotateToken(tokenHash, newHash));
  }

  copyOf(person: string): Promise<PersonCopy | undefined> {
    return this.#database.do(() => copyOf(person));
  }

  async removePerson(person: string, words: 'keep' | 'erase', at: number): Promise<void> {
    await this.#database.do(() => removePerson(person, words, at), rooms => [...rooms.map(room => ({ room })), { person }]);
  }

  ensureRooms(rooms: readonly ConfiguredRoom[]): Promise<void> {
    return this.#database.do(() => ensureRooms(rooms));
  }

  rooms(person: string | undefined): Promise<Room[]> {
    return this.#database.do(() => roomsFor(person));
  }

  room(id: string, person: string | undefined): Promise<Room | undefined> {
    return this.#database.do(() => roomFor(id, person));
  }

  join(room: string, person: string, at: number): Promise<boolean> {
    return this.#database.do(() => join(room, person, at), () => [{ person }, { room }]);
  }

  leave(room: string, person: string, at: number): Promise<boolean> {
    return this.#database.do(() => leave(room, person, at), () => [{ person }, { room }]);
  }

  isIn(room: string, person: string): Promise<boolean> {
    return this.#database.do(() => isIn(room, person));
  }

  sign(sign: RoomSign): Promise<boolean> {
    return this.#database.do(() => isIn(sign.room, sign.author.id), isMember => (isMember ? [{ sign }] : []));
  }

  pairBy(invite: string, person: string, at: number): Promise<Room | undefined> {
    return this.#database.do(() => pairBy(inviteHash(this.#secret, invite), person, at), room => (room ? [{ person }, { room: room.id }] : []));
  }

  append(sent: Sent): Promise<Appended> {
    const hash = contentHash(this.#secret, sent.content);
    return this.#database.do(() => append(sent, hash), done => (typeof done === 'object' && done.isNew ? [{ room: sent.room }] : []), sent.room);
  }

  last(room: string): Promise<number> {
    return this.#database.do(() => lastOf(room));
  }

  events(room: string, range: EventRange, reader?: string): Promise<RoomEvent[]> {
    return this.#database.do(() => eventsIn(room, range, reader));
  }

  markRead(room: string, person: string, seq: number): Promise<boolean> {
    return this.#database.do(() => markRead(room, person, seq));
  }

  blockedWith(person: string): Promise<ReadonlySet<string>> {
    return this.#database.do(() => blockedWith(person));
  }

  blockedBy(person: string): Promise<Author[]> {
    return this.#database.do(() => blockedBy(person));
  }

  block(person: string, other: string): Promise<boolean> {
    return this.#database.do(() => block(person, other), () => [{ person }, { person: other }]);
  }

  unblock(person: string, other: string): Promise<void> {
    return this.#database.do(() => unblock(person, other), () => [{ person }, { person: other }]);
  }

  report(report: NewReportRow): Promise<ReportTaken> {
    const { room, person, key, text } = report;
    assertStorable(text, 'The text of the report');
    const receipt = receiptOf(this.#secret, { kind: 'report', id: `${room} ${person}`, key });
    return this.#database.do(() => addReport({ ...report, receipt }, { keyHash: keyHash(this.#secret, 'report', person, key), receiptHash: tokenHash(receipt) }));
  }

  reportBy(receipt: string): Promise<ReportRow | undefined> {
    return this.#database.do(() => reportBy(tokenHash(receipt)));
  }

  reports(asked: { open: boolean; limit: number; before?: string }): Promise<ReportRow[]> {
    return this.#database.do(() => reports(asked));
  }

  closeReport(report: string, closing: ReportClosing): Promise<boolean> {
    return this.#database.do(() => closeReport(report, closing));
  }

  async moderate(deed: Deed): Promise<number> {
    assertStorable(deed.reason, 'The reason');
    return (await this.#database.do(() => moderate(deed), rooms => rooms.map(room => ({ room })))).length;
  }

  noteLook(rooms: readonly string[], by: string, at: number): Promise<void> {
    return this.#database.do(() => noteLook(rooms, by, at));
  }

  deeds(asked: { limit: number; before?: string }): Promise<DeedRow[]> {
    return this.#database.do(() => deeds(asked));
  }

  purgeReports(before: number): Promise<number> {
    return this.#database.do(() => purgeReports(before));
  }

  async purgeWords(retention: WordsRetention, now: number): Promise<number> {
    let rows = 0;
    for (const room of await this.#database.do(agingRooms)) {
      const before = cutoffOf(room, retention, now, durationMs);
      if (before !== undefined) rows += await this.#database.do(() => purgeRoom(room.id, before, now), gone => (gone > 0 ? [{ room: room.id }] : []));
    }
    return rows;
  }
}

function* currentEpoch(): Steps<string> {
  return String((yield* first("SELECT value FROM meta WHERE name = 'identity'"))?.value);
}
