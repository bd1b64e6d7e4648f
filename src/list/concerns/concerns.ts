import { concernState, sendConcern, sendStillTrue, type ConcernKind } from '../../client/concerns.ts';
import { ClientError, type FailureKind } from '../../client/errors.ts';
import type { Sent } from '../../device/outbox-item.ts';
import { Outbox } from '../../device/outbox.ts';
import { browserSurroundings, type Surroundings } from '../../device/surroundings.ts';
import { pageVault, type Vault } from '../../device/vault.ts';
import { Watched } from '../../device/watched.ts';
import type { NewConcern } from '../../protocol/concern.ts';
import { arrivedFrom, remarkOf, type Arrived, type Content, type Outcome, type Remark } from './remark.ts';

/** What sends a list's concerns. */
export interface ConcernsConfig {
  /** Where they are sent: the address of the endpoint. */
  base: string;
  kind: ConcernKind;
  vault?: Vault;
  surroundings?: Surroundings;
}

/** Failures that another attempt would meet again. */
const lasting = new Set<FailureKind>(['denied', 'not-found', 'malformed']);

/** What the visitor says of a list's rows, "this is wrong" and "still true": kept until it is sent, and what came of it. */
export class Concerns extends Watched<readonly Remark[]> {
  readonly #config: ConcernsConfig;
  readonly #vault: Vault;
  readonly #collection: string;
  readonly #outbox: Outbox<Content>;
  /** Rows whose "still true" is on its way into the outbox: a second press adds none. */
  readonly #confirming = new Set<string>();
  readonly #outcomes = new Map<string, Outcome>();
  #arrived: ReadonlyMap<string, Arrived> = new Map();
  #opening: Promise<void> | undefined;
  #life = new AbortController();
  #leave: (() => void)[] = [];

  constructor(config: ConcernsConfig) {
    super([]);
    const { base, kind, vault = pageVault(), surroundings = browserSurroundings() } = config;
    const name = `concerns ${base}/${kind}`;
    this.#config = config;
    this.#vault = vault;
    this.#collection = `arrived ${name}`;
    this.#outbox = new Outbox<Content>({ vault, name, surroundings, send: async ({ key, content }, signal) => this.#send(key, content, signal) });
  }

  /** Takes up what an earlier page has left. Once; what follows waits for nothing. */
  async open(): Promise<void> {
    this.#opening ??= this.#open();
    await this.#opening;
  }

  /** Stops sending and listening. What is stored waits for the next page. */
  close(): void {
    this.#life.abort();
    this.#life = new AbortController();
    for (const leave of this.#leave.splice(0)) leave();
    this.#outbox.close();
    this.#opening = undefined;
  }

  /** What was said of one row, oldest first. */
  about(id: string): Remark[] {
    return this.state.filter(remark => remark.id === id);
  }

  /** "This is wrong". Rejects with a `DeviceError` where it cannot be taken, as while the vault is locked: the words are still the visitor's. */
  async report(id: string, wrong: NewConcern): Promise<void> {
    await this.#add({ id, wrong });
  }

  /** "Still true", once for each row. */
  async confirm(id: string): Promise<void> {
    if (this.#confirming.has(id) || this.about(id).some(({ parts }) => parts.length === 0)) return;
    this.#confirming.add(id);
    try {
      await this.#add({ id });
    } finally {
      this.#confirming.delete(id);
    }
  }

  /** Tries one again that was refused. */
  async retry(key: string): Promise<void> {
    await this.#outbox.retry(key);
  }

  /** Takes one back that was not sent. */
  async discard(key: string): Promise<void> {
    await this.#outbox.discard(key);
  }

  /** Asks what came of one that was sent. */
  async ask(key: string): Promise<void> {
    const receipt = this.#arrived.get(key)?.receipt;
    if (receipt === undefined) return;
    const { signal } = this.#life;
    this.#outcome(key, { state: 'asking' });
    const outcome = await concernState(this.#config.base, receipt, signal).catch(() => ({ state: 'failed' }) as const);
    if (!signal.aborted) this.#outcome(key, outcome);
  }

  async #open(): Promise<void> {
    this.#leave = [
      this.#outbox.watch(() => { this.#tell(); }),
      this.#vault.watch(() => { this.#vaultChanged(); }),
      this.#vault.watchRecords(this.#collection, () => void this.#recall()),
    ];
    await this.#outbox.open();
    await this.#recall();
  }

  async #add(content: Content): Promise<void> {
    await this.open();
    // who says something after having everything forgotten begins anew
    if (this.#vault.state.status === 'forgotten') await this.#vault.open();
    await this.#outbox.add(content);
  }

  async #send(key: string, { id, wrong }: Content, signal: AbortSignal): Promise<Sent> {
    const { base, kind } = this.#config;
    try {
      const receipt = wrong ? (await sendConcern(base, kind, id, wrong, key, signal)).receipt : undefined;
      if (!wrong) await sendStillTrue(base, id, key, signal);
      await this.#keep(key, { id, parts: wrong?.parts ?? [], receipt }, signal);
      return { outcome: 'sent' };
    } catch (error) {
      if (error instanceof ClientError && lasting.has(error.kind)) return { outcome: 'refused', why: error.kind };
      throw error;
    }
  }

  async #keep(key: string, arrived: Arrived, signal: AbortSignal): Promise<void> {
    // forgotten on the way: nothing of it may come back
    signal.throwIfAborted();
    this.#arrived = new Map([...this.#arrived, [key, arrived]]);
    await this.#vault.put(this.#collection, key, arrived).catch(() => undefined); // for as long as the page lives, then
  }

  /** Brings what the vault holds here, beside what only this page knows. */
  async #recall(): Promise<void> {
    const { signal } = this.#life;
    try {
      const { records } = await this.#vault.list(this.#collection);
      if (signal.aborted) return;
      const kept = records.flatMap(({ name, value }): [string, Arrived][] => { const arrived = arrivedFrom(value); return arrived ? [[name, arrived]] : []; });
      this.#arrived = new Map([...kept, ...this.#arrived]);
      this.#tell();
    } catch {
      // locked or forgotten: the vault's state says so
    }
  }

  #vaultChanged(): void {
    const { status } = this.#vault.state;
    if (status === 'kept' && this.#arrived.size === 0) void this.#recall();
    if (status !== 'locked' && status !== 'forgotten') return;
    this.#life.abort();
    this.#life = new AbortController();
    this.#arrived = new Map();
    this.#outcomes.clear();
    this.#tell();
  }

  #outcome(key: string, outcome: Outcome): void {
    this.#outcomes.set(key, outcome);
    this.#tell();
  }

  #tell(): void {
    const arrived = [...this.#arrived].map(([key, one]): Remark => ({ ...one, key, state: 'sent', stored: true, outcome: this.#outcomes.get(key) }));
    this.become([...arrived, ...this.#outbox.state.filter(({ key }) => !this.#arrived.has(key)).map(remarkOf)]);
  }
}

const opened = new Map<string, Concerns>();

/** The concerns of one list of this page: every widget on it uses the same. */
export function concernsAt(base: string, kind: ConcernKind): Concerns {
  const name = `${base}/${kind}`;
  let concerns = opened.get(name);
  if (!concerns) opened.set(name, (concerns = new Concerns({ base, kind })));
  void concerns.open();
  return concerns;
}
