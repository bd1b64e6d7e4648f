import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { ChatClient } from '../../../../src/client/chat/chat-client.ts';
import type { LogEvent } from '../../../../src/client/chat/log-event.ts';
import { RefusedError } from '../../../../src/client/chat/refused-error.ts';
import { followRooms } from '../../../../src/client/stream/room-stream.ts';
import type { RoomEvent } from '../../../../src/protocol/room-event.ts';
import type { Seeded } from '../schedules/seeded.ts';
import { until } from './server-process.ts';

export const room = 'evening';

/** Asks until it is answered, whatever happens to the servers meanwhile. What is refused is thrown. */
export async function persistently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof RefusedError && ['denied', 'not-found', 'malformed'].includes(error.kind)) throw error;
      await wait(20);
    }
  }
}

/** Somebody who speaks without a pause to whichever server answers, and remembers every answer; and who follows what all say. */
export class Speaker {
  /** Events as they were answered, by their keys. */
  readonly answered = new Map<string, RoomEvent>();
  /** Numbers of what the stream brought. */
  readonly heard: number[] = [];
  /** How often something was sent again because no answer came. */
  retries = 0;
  readonly #name: string;
  readonly #clients: readonly ChatClient[];
  readonly #random: Seeded;
  readonly #end = new AbortController();
  readonly #page = new EventTarget();
  #isSilent = false;
  #speaking: Promise<void> = Promise.resolve();

  private constructor(name: string, clients: readonly ChatClient[], random: Seeded) {
    this.#name = name;
    this.#clients = clients;
    this.#random = random;
  }

  static async arrive(name: string, bases: readonly string[], random: Seeded): Promise<Speaker> {
    const { token } = await new ChatClient(bases[0] ?? '').arrive({ name });
    const speaker = new Speaker(name, bases.map(base => new ChatClient(base, token)), random);
    await speaker.client.join(room);
    speaker.#follow(random.oneOf(bases) ?? '', token);
    return speaker;
  }

  /** To one of the servers. */
  get client(): ChatClient {
    const client = this.#random.oneOf(this.#clients);
    if (!client) throw new Error('there is no server');
    return client;
  }

  start(): void {
    this.#speaking = this.#speak();
  }

  /** Ends with what is under way. */
  async stop(): Promise<void> {
    this.#isSilent = true;
    await this.#speaking;
  }

  async heardUpTo(last: number): Promise<void> {
    await until(() => this.heard.length >= last, `${this.#name} heard ${this.heard.length} of ${last}`);
    this.#end.abort();
  }

  async #speak(): Promise<void> {
    for (let said = 1; !this.#isSilent; said++) {
      const key = `key-of-${this.#name}-${String(said).padStart(12, '0')}`;
      const put = (): Promise<RoomEvent> => {
        this.retries += 1;
        return this.client.put(room, key, { kind: 'message', body: `${this.#name} ${said}`, contentNotes: [] });
      };
      this.retries -= 1;
      const event = await persistently(put);
      // the same at once or later, from whichever server
      if (this.#random.is(0.2)) assert.deepEqual(await persistently(put), event);
      this.answered.set(key, event);
    }
  }

  #follow(base: string, token: string): void {
    void followRooms({
      base, token, rooms: { [room]: 0 }, signal: this.#end.signal, page: this.#page,
      onEvents: events => { this.heard.push(...events.map(({ seq }) => seq)); },
      onReset: () => Promise.reject(new Error('nobody put a backup back')),
      // as when the network is back: no wait
      onState: ({ status }) => { if (status === 'waiting') setTimeout(() => this.#page.dispatchEvent(new Event('online')), 30); },
    });
  }
}

/** The whole log of the room. */
export async function logOf(client: ChatClient): Promise<LogEvent[]> {
  const log: LogEvent[] = [];
  for (;;) {
    const { events, last } = await persistently(() => client.events(room, { after: log.length, limit: 200 }));
    log.push(...events);
    if (log.length >= last) return log;
  }
}

/** Every answer that anybody got is in the log, once and in its place; and everybody has heard all of it. */
export async function assertNothingLost(speakers: readonly Speaker[]): Promise<void> {
  const [first] = speakers;
  assert.ok(first);
  const log = await logOf(first.client);
  assert.deepEqual(log.map(({ seq }) => seq), log.map((_, at) => at + 1));
  const bodies = log.flatMap(event => (event.kind === 'message' ? [event.body] : []));
  assert.equal(new Set(bodies).size, bodies.length, 'something is there twice');
  for (const { answered } of speakers) {
    for (const event of answered.values()) {
      const there = log[event.seq - 1];
      assert.ok(there?.kind === 'message' && event.kind === 'message' && there.body === event.body, `what was answered as ${JSON.stringify(event)} is ${JSON.stringify(there)}`);
    }
  }
  for (const speaker of speakers) {
    await speaker.heardUpTo(log.length);
    assert.deepEqual(speaker.heard, log.map(({ seq }) => seq));
  }
}
