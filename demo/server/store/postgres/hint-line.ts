import pg, { type ClientConfig } from 'pg';

const firstWaitMs = 100;
const longestWaitMs = 5_000;

/** A connection of its own on which hints of other processes arrive; joined again, with growing waits, whenever it is lost. */
export class HintLine {
  readonly #config: ClientConfig;
  readonly #channel: string;
  readonly #on: { hint: (payload: string) => void; joined: () => void };
  #wanted = false;
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #waitMs = firstWaitMs;
  #ended: Promise<void> = Promise.resolve();

  constructor(config: ClientConfig, channel: string, on: { hint: (payload: string) => void; joined: () => void }) {
    this.#config = config;
    this.#channel = channel;
    this.#on = on;
  }

  /** Resolves when the last connection is closed. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  join(): void {
    this.#wanted = true;
    void this.#connect();
  }

  leave(): void {
    this.#wanted = false;
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = undefined;
    if (client) this.#ended = client.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.#config);
    this.#client = client;
    // without a listener a lost connection would end the process
    client.on('error', () => { this.#lost(client); });
    client.on('end', () => { this.#lost(client); });
    client.on('notification', ({ payload }) => { this.#on.hint(payload ?? ''); });
    try {
      await client.connect();
      await client.query(`LISTEN ${this.#channel}`);
    } catch {
      this.#lost(client);
      return;
    }
    if (this.#client !== client) return;
    this.#waitMs = firstWaitMs;
    this.#on.joined();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.end().catch(() => undefined);
    if (!this.#wanted) return;
    // spread out, so that processes that lost one server do not all come back in one moment
    this.#retry = setTimeout(() => void this.#connect(), this.#waitMs * (0.5 + Math.random() / 2));
    this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs);
  }
}
