import * as v from 'valibot';
import { Text } from '../../protocol/facts.ts';
import { Arrival, Author, Person, type NewPerson, type PersonChange } from '../../protocol/person.ts';
import { RoomEvent, type NewRoomEvent } from '../../protocol/room-event.ts';
import type { SignKind } from '../../protocol/room-sign.ts';
import { ConcernReceipt } from '../../protocol/concern.ts';
import { ReportState, type NewAppeal, type NewReport } from '../../protocol/report.ts';
import { Room } from '../../protocol/room.ts';
import { ask, askFor, type Question } from './ask.ts';
import { LogPage } from './log-event.ts';

/** Rooms, of which one that cannot be read costs no other. */
const Rooms = v.pipe(v.array(v.unknown()), v.transform(rows => rows.map(row => v.safeParse(Room, row)).flatMap(({ success, output }) => (success ? [output] : []))));

type Arrived = v.InferOutput<typeof Arrival>;

const Renewed = v.object({ token: Text });

/** Which page of a room's log: the first events after a number, or the last ones before it. */
export type PageOfLog = ({ after: number } | { before: number }) & { limit?: number };

type Asked = Omit<Question, 'url' | 'token'>;

/**
 * What a person asks of an endpoint's chat. The token goes in a header, and nothing is cached.
 * Every call throws `ClientError`; a refusal is a `RefusedError`, with the endpoint's own words.
 */
export class ChatClient {
  readonly #base: string;
  readonly #token: string | undefined;

  /** `token`: absent until the person has come in. */
  constructor(base: string, token?: string) {
    this.#base = base;
    this.#token = token;
  }

  /** Comes in: who they are here, and the token that is told this once. */
  async arrive(body: v.InferInput<typeof NewPerson>, signal?: AbortSignal): Promise<Arrived> {
    return this.#askFor(Arrival, '/people', { method: 'POST', body, signal });
  }

  /** Changes what they said of themselves. What is left out stays; `null` takes a fact away. */
  async change(body: PersonChange, signal?: AbortSignal): Promise<Person> {
    return this.#askFor(Person, '/people/me', { method: 'PATCH', body, signal });
  }

  /** Goes for good. What they wrote stays without their name, or goes too. */
  async leave(words: 'keep' | 'erase', signal?: AbortSignal): Promise<void> {
    await this.#ask(`/people/me?words=${words}`, { method: 'DELETE', signal });
  }

  /** Everything that is kept of them, as JSON to be saved. */
  async copy(signal?: AbortSignal): Promise<string> {
    return this.#ask('/people/me/export', { method: 'GET', signal });
  }

  /** A new token: the one of this client ends when the new one is first used. */
  async renewToken(signal?: AbortSignal): Promise<string> {
    return (await this.#askFor(Renewed, '/people/me/token', { method: 'POST', signal })).token;
  }

  /** Open rooms, and their own. */
  async rooms(signal?: AbortSignal): Promise<Room[]> {
    return this.#askFor(Rooms, '/rooms', { method: 'GET', signal });
  }

  async room(id: string, signal?: AbortSignal): Promise<Room> {
    return this.#askFor(Room, pathOf('rooms', id), { method: 'GET', signal });
  }

  /** Coming twice is coming once. */
  async join(room: string, signal?: AbortSignal): Promise<void> {
    await this.#ask(pathOf('rooms', room, 'members', 'me'), { method: 'PUT', signal });
  }

  /** Leaving twice is leaving once. */
  async leaveRoom(room: string, signal?: AbortSignal): Promise<void> {
    await this.#ask(pathOf('rooms', room, 'members', 'me'), { method: 'DELETE', signal });
  }

  /** Comes into the room of two of an invitation. */
  async pair(invite: string, signal?: AbortSignal): Promise<Room> {
    return this.#askFor(Room, '/pairs', { method: 'POST', body: { invite }, signal });
  }

  /** Puts an event into a room, once for each key. Answers it as it is stored. */
  async put(room: string, key: string, content: NewRoomEvent, signal?: AbortSignal): Promise<RoomEvent> {
    return this.#askFor(RoomEvent, pathOf('rooms', room, 'events', key), { method: 'PUT', body: content, signal });
  }

  /** A page of a room's log, with nothing missing in it. */
  async events(room: string, page: PageOfLog, signal?: AbortSignal): Promise<LogPage> {
    const query = Object.entries(page).map(([name, value]) => `${name}=${String(value)}`).join('&');
    return this.#askFor(LogPage, `${pathOf('rooms', room, 'events')}?${query}`, { method: 'GET', signal });
  }

  /** Notes how far they have read, for their other devices. */
  async markRead(room: string, seq: number, signal?: AbortSignal): Promise<void> {
    await this.#ask(pathOf('rooms', room, 'read'), { method: 'PUT', body: { seq }, signal });
  }

  /** Tells those who look at the room now that the asker writes, or looks at it, too. */
  async sign(room: string, sign: SignKind, signal?: AbortSignal): Promise<void> {
    await this.#ask(pathOf('rooms', room, 'signs'), { method: 'POST', body: { sign }, signal });
  }

  /** Whom they have blocked. */
  async blocks(signal?: AbortSignal): Promise<Author[]> {
    return this.#askFor(v.array(Author), '/blocks', { method: 'GET', signal });
  }

  /** From now on the two do not see each other. */
  async block(person: string, signal?: AbortSignal): Promise<void> {
    await this.#ask('/blocks', { method: 'POST', body: { person }, signal });
  }

  async unblock(person: string, signal?: AbortSignal): Promise<void> {
    await this.#ask(pathOf('blocks', person), { method: 'DELETE', signal });
  }

  /** Tells the staff of messages. `key`: the same on every retry. Answers the receipt by which to ask what came of it. */
  async report(body: NewReport, key: string, signal?: AbortSignal): Promise<string> {
    return (await this.#askFor(ConcernReceipt, '/reports', { method: 'POST', body, key, signal })).receipt;
  }

  /** Tells the staff why a notice of theirs was wrong. */
  async appeal(body: NewAppeal, key: string, signal?: AbortSignal): Promise<string> {
    return (await this.#askFor(ConcernReceipt, '/appeals', { method: 'POST', body, key, signal })).receipt;
  }

  /** What came of a report or an appeal. */
  async reportState(receipt: string, signal?: AbortSignal): Promise<ReportState> {
    return this.#askFor(ReportState, pathOf('reports', receipt), { method: 'GET', signal });
  }

  async #ask(path: string, asked: Asked): Promise<string> {
    return ask({ ...asked, url: this.#base + path, token: this.#token });
  }

  async #askFor<Schema extends v.GenericSchema>(schema: Schema, path: string, asked: Asked): Promise<v.InferOutput<Schema>> {
    return askFor(schema, { ...asked, url: this.#base + path, token: this.#token });
  }
}

/** A path whose parts are other people's names for things. */
const pathOf = (...parts: string[]): string => parts.map(part => `/${encodeURIComponent(part)}`).join('');
