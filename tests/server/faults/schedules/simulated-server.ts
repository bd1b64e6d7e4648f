import * as v from 'valibot';
import { readerFor, storeLog } from '../../../../demo/server/chat/stream/store-log.ts';
import { Outlet } from '../../../../demo/server/chat/stream/outlet.ts';
import type { RoomLog } from '../../../../demo/server/chat/stream/room-log.ts';
import { RoomStreams } from '../../../../demo/server/chat/stream/room-streams.ts';
import { answerError, ProblemError } from '../../../../demo/server/http/problems.ts';
import { json } from '../../../../demo/server/http/respond.ts';
import type { Asked, Serve } from '../../../../demo/server/http/serve-operation.ts';
import { silentLog } from '../../../../demo/server/log.ts';
import type { Operation } from '../../../../demo/server/operations/operation.ts';
import type { Parts } from '../../../../demo/server/parts.ts';
import { peopleRoutes } from '../../../../demo/server/routes/people.ts';
import { roomRoutes } from '../../../../demo/server/routes/rooms.ts';
import type { ChatChange, ChatStore } from '../../../../demo/server/store/chat-store.ts';
import { tokenHash } from '../../../../demo/server/store/secrets.ts';
import type { Person } from '../../../../src/protocol/person.ts';
import { StreamQuestion } from '../../../../src/protocol/room-stream.ts';
import type { Pipe } from './pipe.ts';

/** A request as it arrives. */
export interface Arrived {
  method: string;
  path: string;
  token: string | undefined;
  body: string | undefined;
}

interface Route {
  operation: Operation;
  handler: (asked: Asked<unknown>) => Response | Promise<Response>;
  pattern: RegExp;
}

/** What may wait for one reader. */
const mostBytes = 20_000;

export interface ServerOptions {
  chat: ChatStore;
  clock: () => number;
  onChange: (change: ChatChange) => void;
  /** Something went wrong that is no answer. */
  onFault: (error: unknown) => void;
}

/** One server process of an endpoint: its own routes and streams, without its sockets. */
export class SimulatedServer {
  readonly #chat: ChatStore;
  readonly #streams: RoomStreams;
  readonly #routes: Route[] = [];
  readonly #pipes = new Set<Pipe>();
  readonly #hears = new Set<Parameters<RoomLog['onChange']>[0]>();
  readonly #stop: () => void;
  readonly #onFault: (error: unknown) => void;
  isDown = false;

  constructor({ chat, clock, onChange, onFault }: ServerOptions) {
    this.#chat = chat;
    this.#onFault = onFault;
    const serve = ((operation: Operation, handler: Route['handler']) => {
      this.#routes.push({ operation, handler, pattern: new RegExp(`^${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) });
    }) as Serve;
    const parts = { config: { chat: { rooms: [{}] } }, store: { chat }, clock } as unknown as Parts;
    peopleRoutes(serve, parts);
    roomRoutes(serve, parts);
    this.#streams = new RoomStreams({ log: { ...storeLog(chat), onChange: listener => { this.#hears.add(listener); return () => { this.#hears.delete(listener); }; } }, programLog: silentLog });
    this.#stop = chat.onChange(change => {
      if (this.isDown) return;
      this.hint(change);
      onChange(change);
    });
  }

  /** Something has changed: in this process, or as a hint of another says. */
  hint(change: ChatChange): void {
    for (const listener of this.#hears) listener(change);
  }

  /** Answers one request, but a stream. */
  async answer(arrived: Arrived): Promise<Response> {
    try {
      return await (arrived.path === '/stream' ? this.#poll(arrived) : this.#handle(arrived));
    } catch (error) {
      if (!(error instanceof ProblemError)) this.#onFault(error);
      return answerError(silentLog)(error as Error);
    }
  }

  /** Streams into a pipe until that ends. Throws `ProblemError`. */
  async stream({ token, body }: Arrived, pipe: Pipe): Promise<void> {
    const question = v.parse(StreamQuestion, JSON.parse(body ?? ''));
    const reader = await readerFor(this.#chat, (await this.#personOf(token)).id);
    if (this.isDown) throw new Error('the process has ended');
    this.#pipes.add(pipe);
    void this.#streams.stream(reader, question, new Outlet(pipe.asResponse, mostBytes)).finally(() => this.#pipes.delete(pipe));
  }

  /** Ends every stream, as when a proxy is restarted. */
  cutAll(): void {
    for (const pipe of this.#pipes) pipe.destroy();
  }

  /** Ends in the middle of whatever it does. What it committed is there; nobody else is told of it. */
  kill(): void {
    this.isDown = true;
    this.#stop();
    this.cutAll();
    this.#streams.close();
  }

  async #poll({ token, body }: Arrived): Promise<Response> {
    const question = v.parse(StreamQuestion, JSON.parse(body ?? ''));
    const reader = await readerFor(this.#chat, (await this.#personOf(token)).id);
    return json(await this.#streams.poll(reader, question, new AbortController().signal));
  }

  async #handle({ method, path, token, body }: Arrived): Promise<Response> {
    const [address = '', query] = path.split('?', 2);
    for (const { operation, handler, pattern } of this.#routes) {
      const found = operation.method === method ? pattern.exec(address) : null;
      if (!found) continue;
      const person = operation.person === undefined || token === undefined ? undefined : await this.#personOf(token);
      const values = { ...Object.fromEntries(new URLSearchParams(query)), ...found.groups };
      const read = operation.body && v.parse(operation.body, JSON.parse(body ?? ''));
      return handler({ body: read, values, request: undefined as unknown as Request, staff: '', person, personToken: tokenHash(token ?? '') });
    }
    throw new ProblemError('not-found');
  }

  async #personOf(token = ''): Promise<Person> {
    const person = await this.#chat.personBy(tokenHash(token));
    if (!person) throw new ProblemError('unknown-person');
    return person;
  }
}
