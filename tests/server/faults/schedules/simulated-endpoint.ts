import { Chat } from '../../../../demo/server/store/chat/chat.ts';
import type { ChatChange, ChatStore } from '../../../../demo/server/store/chat-store.ts';
import { newIdentity, newSecret, tokenHash } from '../../../../demo/server/store/secrets.ts';
import { SqliteChat } from '../../../../demo/server/store/sqlite/chat.ts';
import type { Database } from '../../../../demo/server/store/sqlite/database.ts';
import { inMemory, openDatabase } from '../../../../demo/server/store/sqlite/file.ts';
import type { Seeded } from './seeded.ts';
import { SimulatedServer, type ServerOptions } from './simulated-server.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How often each server looks for what no hint has told, as over PostgreSQL. */
const sweepMs = 1_500;
const secret = newSecret();

/** A database in memory, for many schedules: making its tables takes longer than one of them. */
export async function openTables(): Promise<Database> {
  const database = await openDatabase(inMemory);
  database.run("INSERT INTO meta VALUES ('identity', ?)", newIdentity());
  return database;
}

export interface EndpointOptions {
  database: Database;
  random: Seeded;
  time: VirtualTime;
  room: string;
  /** Without it, what a lost hint would have told is never told. */
  sweeps: boolean;
  /** How often a hint to the other server is lost. */
  hintLoss: number;
  /** The store as servers have it. */
  chat?: (chat: ChatStore, time: VirtualTime, random: Seeded) => ChatStore;
  onFault: ServerOptions['onFault'];
}

/** Two servers over one database. */
export class SimulatedEndpoint {
  /** The store as the test itself asks it. */
  readonly chat: ChatStore;
  readonly servers: SimulatedServer[] = [];
  readonly #options: EndpointOptions;
  readonly #skews: readonly number[];
  readonly #swept: number[] = [0, 0];
  readonly #cancels: (() => void)[] = [];

  constructor(options: EndpointOptions) {
    this.#options = options;
    const { random, database, time } = options;
    this.chat = new Chat(new CountedChat(database, time), secret);
    // clocks of two machines differ
    this.#skews = [0, random.between(-90_000, 90_000)];
    for (const at of [0, 1]) {
      this.start(at);
      if (options.sweeps) this.#sweep(at, random.between(0, sweepMs));
    }
  }

  /** One of those that run. */
  get any(): SimulatedServer | undefined {
    return this.#options.random.oneOf(this.servers.filter(({ isDown }) => !isDown));
  }

  /** Starts a server, unless it runs. */
  start(at: number): void {
    if (this.servers[at]?.isDown === false) return;
    const { database, time, random, chat, onFault } = this.#options;
    const own = new Chat(new CountedChat(database, time), secret);
    this.servers[at] = new SimulatedServer({
      chat: chat?.(own, time, random) ?? own, clock: () => time.nowMs + (this.#skews[at] ?? 0), onChange: change => { this.#hint(at, change); }, onFault,
    });
  }

  end(): void {
    for (const cancel of this.#cancels) cancel();
    for (const server of this.servers) server.kill();
  }

  async newPerson(name: string): Promise<{ id: string; token: string }> {
    const token = newSecret();
    const { id } = await this.chat.createPerson({ name, experiences: [], languages: [] }, tokenHash(token), this.#options.time.nowMs);
    await this.chat.join(this.#options.room, id, this.#options.time.nowMs);
    return { id, token };
  }

  #hint(from: number, change: ChatChange): void {
    const { random, time, hintLoss } = this.#options;
    if (random.is(hintLoss)) return;
    time.after(random.between(1, 200), () => {
      for (const [at, server] of this.servers.entries()) if (at !== from && !server.isDown) server.hint(change);
    });
  }

  #sweep(at: number, inMs: number): void {
    const { database, time, room } = this.#options;
    this.#cancels[at] = time.after(inMs, () => {
      const seq = Number(database.get('SELECT seq FROM rooms WHERE id = ?', room)?.seq);
      if (seq !== this.#swept[at]) this.servers[at]?.hint({ room });
      this.#swept[at] = seq;
      this.#sweep(at, sweepMs);
    });
  }
}

/** The database as one server has it; the time stands still while it works. */
class CountedChat extends SqliteChat {
  readonly #time: VirtualTime;

  constructor(database: Database, time: VirtualTime) {
    super(database);
    this.#time = time;
  }

  override async do<Result>(...asked: Parameters<typeof SqliteChat.prototype.do<Result>>): Promise<Result> {
    this.#time.busy += 1;
    try {
      return await super.do(...asked);
    } finally {
      this.#time.busy -= 1;
    }
  }
}
