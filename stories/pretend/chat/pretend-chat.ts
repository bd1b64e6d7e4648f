import type { Author, Person } from '../../../src/protocol/person.ts';
import type { NewRoomEvent } from '../../../src/protocol/room-event.ts';
import type { StreamQuestion } from '../../../src/protocol/room-stream.ts';
import { PretendRoom, type RoomFacts } from './pretend-room.ts';
import { PretendStreams, positionsOf, seenBy } from './pretend-streams.ts';

/** One request, as an endpoint sees it. */
export interface ChatRequest {
  method: string;
  path: string;
  body?: unknown;
  token?: string;
}

/** What an endpoint says of itself, beside what it offers. */
export interface ServiceFacts {
  agreements?: readonly string[];
  retention?: object;
  locales?: readonly string[];
  minimumAge?: number;
}

/** An endpoint's chat that is only in this page: it keeps to the contract as far as a chat asks it. */
export class PretendChat {
  epoch = 'life-1';
  /** What is answered instead, where it is set: a status, or `down` for no network at all. */
  fault: number | 'down' | undefined;
  /** Takes what is sent, and loses the answer. */
  losesAnswers = false;
  /** Everything that was asked, in order. */
  readonly asked: ChatRequest[] = [];
  readonly rooms = new Map<string, PretendRoom>();
  readonly streams = new PretendStreams();
  readonly #people = new Map<string, Person>();
  readonly #blocks = new Map<string, Set<string>>();
  readonly #service: ServiceFacts;
  readonly #clock: () => number;
  #arrivals = 0;

  constructor(rooms: readonly RoomFacts[], service: ServiceFacts = {}, clock: () => number = Date.now) {
    this.#service = service;
    this.#clock = clock;
    for (const facts of rooms) this.addRoom(facts);
  }

  addRoom(facts: RoomFacts): PretendRoom {
    const room = new PretendRoom(facts, event => { this.streams.tell(event); });
    this.rooms.set(facts.id, room);
    return room;
  }

  /** Something that somebody else says in a room, at an instant or now. */
  say(room: string, name: string, content: string | object, at = this.now): void {
    this.rooms.get(room)?.write(at, typeof content === 'string' ? { kind: 'message', body: content, contentNotes: [] } : content, this.other(name));
  }

  /** Somebody else, always the same one of this name. */
  other(name: string): Author {
    return { id: `p-${name.toLowerCase().replaceAll(' ', '-')}`, name, words: [] };
  }

  /** Forgets everybody: every token is one too many. */
  forgetPeople(): void {
    this.#people.clear();
    this.streams.cut();
  }

  /** The log begins a new life. */
  beginAnew(): void {
    this.epoch += '+';
    this.streams.cut();
  }

  get now(): string {
    return new Date(this.#clock()).toISOString();
  }

  /** Answers a request to a path below its address, as `fetch` would. */
  readonly answer = async (path: string, init: RequestInit): Promise<Response> => {
    const { method = 'GET', signal } = init;
    const headers = new Headers(init.headers);
    const token = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
    const body: unknown = typeof init.body === 'string' && init.body !== '' ? JSON.parse(init.body) : undefined;
    this.asked.push({ method, path, body, token });
    await Promise.resolve();
    signal?.throwIfAborted();
    if (this.fault === 'down') throw new TypeError('no network');
    if (this.fault !== undefined) return problem(this.fault);
    const done = this.#route(method, new URL(path, 'https://pretend.invalid'), { body, token, signal });
    if (!this.losesAnswers || method === 'GET' || path === '/stream') return done;
    throw new TypeError('the answer was lost');
  };

  #route(method: string, { pathname, searchParams }: URL, { body, token, signal }: { body: unknown; token?: string; signal?: AbortSignal | null }): Response {
    const person = token === undefined ? undefined : this.#people.get(token);
    const [, noun = '', id = '', part, key] = pathname.split('/').map(decodeURIComponent);
    if (noun === 'index.json') return json({ contract: 1, name: 'Pretend', locales: ['en'], agreements: [], ...this.#service, offers: { chat: {} }, now: this.now });
    if (noun === 'people' && id === '') return this.#arrive(body as object);
    if (token !== undefined && !person) return problem(401);
    if (noun === 'rooms' && method === 'GET' && part === undefined) return this.#rooms(id, person?.id);
    if (!person) return problem(401);
    if (noun === 'stream') return this.#stream(person.id, body as StreamQuestion, signal);
    if (noun === 'people') return this.#self(method, person, token ?? '', body as object, searchParams.get('words'));
    if (noun === 'pairs') return this.#pair(person, (body as { invite: string }).invite);
    if (noun === 'blocks') return this.#block(method, person.id, id === '' ? (body as { person?: string } | undefined)?.person : id);
    if (noun === 'reports' || noun === 'appeals') return method === 'POST' ? json({ receipt: 'receipt-of-a-pretend-report' }, 202) : json({ state: 'open', at: this.now });
    const room = this.rooms.get(id);
    return room ? this.#inRoom(method, room, person, part, key, body, searchParams) : problem(404);
  }

  #arrive(facts: object): Response {
    const person = { id: `p${String(++this.#arrivals)}`, words: [], experiences: [], languages: [], ...facts };
    const token = `token-of-${person.id}`;
    this.#people.set(token, person);
    return json({ person, token }, 201);
  }

  #rooms(id: string, person: string | undefined): Response {
    const open = [...this.rooms.values()].filter(room => (room.kind === 'room' || room.kind === 'circle') || (person !== undefined && room.members.has(person)));
    if (id === '') return json(open.map(room => room.toldTo(person)));
    const room = open.find(one => one.id === id);
    return room ? json(room.toldTo(person)) : problem(404);
  }

  #self(method: string, person: Person, token: string, body: object, words: string | null): Response {
    if (method === 'GET') return json({ person, rooms: [], events: [], blocks: [] });
    if (method === 'PATCH') {
      const now = Object.fromEntries(Object.entries<unknown>({ ...person, ...body }).filter(([, value]) => value !== null)) as Person;
      this.#people.set(token, now);
      return json(now);
    }
    this.#people.delete(token);
    for (const room of this.rooms.values()) if (room.members.delete(person.id)) room.write(this.now, { kind: 'leave', erased: words === 'erase' }, authorOf(person));
    return none();
  }

  #pair(person: Person, invite: string): Response {
    const id = `pair-${invite.slice(0, 8)}`;
    const room = this.rooms.get(id) ?? this.addRoom({ id, kind: 'pair' });
    this.#join(room, person);
    return json(room.toldTo(person.id));
  }

  #block(method: string, person: string, other: string | undefined): Response {
    const own = this.#blocks.get(person) ?? new Set();
    this.#blocks.set(person, own);
    if (method === 'GET') return json([...own].map(id => ({ id, name: id.slice(2), words: [] })));
    if (method === 'POST') own.add(other ?? '');
    else own.delete(other ?? '');
    this.streams.cut(person);
    return none();
  }

  #stream(person: string, question: StreamQuestion, signal?: AbortSignal | null): Response {
    const own = new Map([...this.rooms].filter(([, room]) => room.members.has(person)));
    const rooms = positionsOf(question, own);
    const isReset = (question.epoch ?? this.epoch) !== this.epoch || Object.entries(rooms).some(([id, last]) => (question.rooms[id] ?? 0) > last);
    const missed = isReset ? [] : Object.keys(rooms).flatMap(id => own.get(id)?.log.slice(question.rooms[id] ?? 0) ?? []);
    return this.streams.answer(person, { epoch: this.epoch, rooms }, isReset, missed, signal);
  }

  #inRoom(method: string, room: PretendRoom, person: Person, part: string | undefined, key: string | undefined, body: unknown, query: URLSearchParams): Response {
    if (part === 'members' && method === 'PUT') { this.#join(room, person); return none(); }
    if (!room.members.has(person.id)) return problem(404);
    if (part === 'members') {
      room.write(this.now, { kind: 'leave', erased: false }, authorOf(person));
      room.members.delete(person.id);
      return none();
    }
    if (part === 'read') { room.read.set(person.id, (body as { seq: number }).seq); return none(); }
    if (part === 'signs') { this.streams.sign(room.id, authorOf(person), (body as { sign: string }).sign); return none(); }
    if (method === 'PUT') {
      const { event, isNew } = room.put(this.now, body as NewRoomEvent, authorOf(person), key ?? '');
      return json(event, isNew ? 201 : 200);
    }
    return this.#page(room, person.id, query);
  }

  #page(room: PretendRoom, person: string, query: URLSearchParams): Response {
    const hidden = this.#blocks.get(person) ?? new Set();
    const limit = Number(query.get('limit') ?? 100);
    const before = query.get('before');
    const fits = before === null ? room.log.filter(({ seq }) => seq > Number(query.get('after') ?? 0)).slice(0, limit) : room.log.filter(({ seq }) => seq < Number(before)).slice(-limit);
    const events = fits.map(event => (event.author && hidden.has(event.author.id) ? { room: room.id, seq: event.seq, at: event.at, kind: 'withheld' } : seenBy(person, event)));
    return json({ epoch: this.epoch, events, last: room.log.length });
  }

  #join(room: PretendRoom, person: Person): void {
    if (room.members.has(person.id)) return;
    room.members.add(person.id);
    room.write(this.now, { kind: 'join' }, authorOf(person));
  }
}

const authorOf = ({ id, name, pronouns, words }: Person): Author => ({ id, ...(name !== undefined && { name }), ...(pronouns !== undefined && { pronouns }), words });

const json = (content: unknown, status = 200): Response => new Response(JSON.stringify(content), { status, headers: { 'content-type': 'application/json' } });

const none = (): Response => new Response(null, { status: 204 });

const problem = (status: number): Response => new Response(JSON.stringify({ type: 'about:blank', title: 'It went wrong.', status }), { status, headers: { 'content-type': 'application/problem+json' } });
