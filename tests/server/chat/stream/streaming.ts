import { once } from 'node:events';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { RoomStreams } from '../../../../demo/server/chat/stream/room-streams.ts';
import { streamRoute } from '../../../../demo/server/chat/stream/stream-route.ts';
import { answerError, ProblemError } from '../../../../demo/server/http/problems.ts';
import { createPatientServer, listen, listenerOf } from '../../../../demo/server/listen.ts';
import { silentLog } from '../../../../demo/server/log.ts';
import { EventParser, type SentEvent } from '../../../../src/client/stream/parse-events.ts';
import { MemoryLog } from './memory-log.ts';

/** One stream as a reader has it. */
export class Reading {
  readonly events: SentEvent[] = [];
  /** How many bytes came that were no event. */
  beats = 0;
  isOver = false;
  readonly #parser = new EventParser();
  readonly #watchers = new Set<() => void>();

  constructor(readonly answer: IncomingMessage) {
    answer.on('data', (bytes: Buffer) => {
      if (bytes.toString() === ':\n\n') this.beats += 1;
      this.events.push(...this.#parser.push(bytes));
      this.#tell();
    });
    answer.on('error', () => { /* a line that broke off: `close` follows */ });
    answer.once('close', () => { this.isOver = true; this.#tell(); });
  }

  /** Waits until something is so. */
  async until(isSo: (reading: this) => boolean): Promise<void> {
    await new Promise<void>(resolve => {
      const look = (): void => {
        if (!isSo(this)) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Data of the events of one name. */
  told(name: string): Record<string, unknown>[] {
    return this.events.filter(event => event.name === name).map(({ data }) => JSON.parse(data) as Record<string, unknown>);
  }

  seqs(room: string): unknown[] {
    return this.told('event').filter(event => event.room === room).map(({ seq }) => seq);
  }

  leave(): void {
    this.answer.destroy();
  }

  #tell(): void {
    for (const look of [...this.#watchers]) look();
  }
}

export interface Streaming {
  log: MemoryLog;
  streams: RoomStreams;
  server: Server;
  base: string;
  /** Who is in which room; everybody in all of them where there is nothing. */
  outside: Set<string>;
  hidden: Map<string, string[]>;
  ask: (question: unknown, headers?: Record<string, string>) => Promise<IncomingMessage>;
  read: (question: unknown, person?: string) => Promise<Reading>;
  poll: (question: unknown, person?: string) => Promise<Response>;
  stop: () => Promise<void>;
}

/** Streams of a log in memory behind a real server. Whoever has the token `ana` is Ana. */
export async function streaming({ heartbeatMs, mostBytes, log = new MemoryLog() }: { heartbeatMs?: number; mostBytes?: number; log?: MemoryLog } = {}): Promise<Streaming> {
  const streams = new RoomStreams({ log, programLog: silentLog, heartbeatMs });
  const [outside, hidden] = [new Set<string>(), new Map<string, string[]>()];
  const app = new Hono();
  app.onError(answerError(silentLog));
  app.use(cors({ origin: ['https://clinic.example'] }));
  app.post('/support/stream', streamRoute({
    streams, mostBytes,
    readerOf: context => {
      const person = /^Bearer (\w+)$/.exec(context.req.header('authorization') ?? '')?.[1];
      if (person === undefined) throw new ProblemError('not-signed-in');
      return Promise.resolve({ person, isIn: room => Promise.resolve(!outside.has(`${person} ${room}`)), hidden: new Set(hidden.get(person)) });
    },
  }));
  const server = createPatientServer(listenerOf(app, { alone: false }));
  await listen(server, 0, '127.0.0.1');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/support`;
  const ask = async (question: unknown, headers: Record<string, string> = {}): Promise<IncomingMessage> => {
    const asked = request(`${base}/stream`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer ana', accept: 'text/event-stream', ...headers } });
    asked.on('error', () => { /* the server may end it */ });
    asked.end(JSON.stringify(question));
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return answer;
  };
  return {
    log, streams, server, base, outside, hidden, ask,
    read: async (question, person = 'ana') => new Reading(await ask(question, { authorization: `Bearer ${person}` })),
    poll: (question, person = 'ana') => fetch(`${base}/stream`, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${person}` }, body: JSON.stringify(question) }),
    stop: async () => {
      streams.close();
      server.closeAllConnections();
      await new Promise(resolve => { server.close(resolve); });
    },
  };
}
