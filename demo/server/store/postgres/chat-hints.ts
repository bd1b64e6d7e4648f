import * as v from 'valibot';
import { RoomSign } from '../../../../src/protocol/room-sign.ts';
import { ChangeListeners } from '../chat/change-listeners.ts';
import type { ChatChange } from '../chat-store.ts';
import type { Database } from './database.ts';
import { HintLine } from './hint-line.ts';

const channel = 'peer_support_rooms';
const sweepEveryMs = 1_500;

const Hint = v.pipe(v.string(), v.parseJson(), v.union([v.object({ room: v.string() }), v.object({ person: v.string() }), v.object({ sign: RoomSign })]));

/**
 * Tells listeners what changed in conversations: in this process at once, in others when a hint comes. Hints can be lost, and are not
 * waited for: every now and then it is looked up how far the rooms go. Works from the first listener to the last.
 */
export class ChatHints {
  readonly #database: Database;
  readonly #listeners = new ChangeListeners();
  readonly #line: HintLine;
  readonly #waiting = new Set<string>();
  #sending: Promise<void> | undefined;
  #looking: Promise<void> | undefined;
  #sweep: NodeJS.Timeout | undefined;
  /** How far all rooms went together, and each of them, when they were last looked up. */
  #sum: string | undefined;
  #seqs = new Map<string, string>();

  constructor(database: Database) {
    this.#database = database;
    this.#line = new HintLine(database.address.config, channel, { hint: text => { this.#hear(text); }, joined: () => { this.#look(); } });
  }

  add(listener: (change: ChatChange) => void): () => void {
    const remove = this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      remove();
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  /** Tells what this process changed, here and to the others; while some hints are on their way, the rest wait, each once. */
  tell(changes: readonly ChatChange[]): void {
    this.#listeners.tell(changes);
    for (const change of changes) this.#waiting.add(JSON.stringify(change));
    if (changes.length > 0) this.#sending ??= this.#sendAll();
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    this.#stop();
    await Promise.all([this.#line.ended, this.#sending, this.#looking]);
  }

  #start(): void {
    this.#line.join();
    this.#look();
    this.#sweep = setInterval(() => { this.#look(); }, sweepEveryMs);
  }

  #stop(): void {
    clearInterval(this.#sweep);
    this.#line.leave();
  }

  #hear(text: string): void {
    const hint = v.safeParse(Hint, text);
    if (hint.success) this.#listeners.tell([hint.output]);
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const hints = [...this.#waiting];
      this.#waiting.clear();
      try {
        await this.#database.query('SELECT pg_notify($1, hint) FROM unnest($2::text[]) AS hint', [channel, hints]);
      } catch {
        // a hint is only a hint: the others look for themselves
      }
    }
    this.#sending = undefined;
  }

  #look(): void {
    this.#looking ??= this.#lookUp().catch(() => undefined /* out of reach: the next look tells what was missed */).finally(() => { this.#looking = undefined; });
  }

  async #lookUp(): Promise<void> {
    const [row] = await this.#database.query('SELECT sum(seq) AS sum FROM rooms');
    const sum = String(row?.sum);
    if (sum === this.#sum) return;
    const rooms = await this.#database.query('SELECT id, seq FROM rooms WHERE closed = 0');
    const seqs = new Map(rooms.map(({ id, seq }) => [String(id), String(seq)]));
    this.#listeners.tell([...seqs].filter(([id, seq]) => this.#seqs.get(id) !== seq).map(([room]) => ({ room })));
    [this.#sum, this.#seqs] = [sum, seqs];
  }
}
