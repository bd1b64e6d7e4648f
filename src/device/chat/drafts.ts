import * as v from 'valibot';
import { failureOf, type DeviceFailure } from '../failure.ts';
import { browserSurroundings, type Surroundings } from '../surroundings.ts';
import { pageVault, type Vault } from '../vault.ts';
import { Watched } from '../watched.ts';

const Kept = v.object({
  body: v.string(),
  contentNotes: v.optional(v.array(v.string()), []),
  replyTo: v.optional(v.number()),
  welcome: v.optional(v.picklist(['silence', 'reflections', 'ideas'])),
  card: v.optional(v.object({ kind: v.picklist(['group', 'resource']), id: v.string() })),
});

/** What somebody is writing to a room and has not sent. It never leaves the device. */
export type Draft = v.InferOutput<typeof Kept>;

/** `trouble`: why what was typed last is only on the screen. */
export interface DraftsState {
  trouble?: DeviceFailure;
}

/** Where drafts are kept. */
export interface DraftsConfig {
  /** Address of the endpoint that the rooms are of. */
  endpoint: string;
  vault?: Vault;
  surroundings?: Pick<Surroundings, 'page' | 'hidden' | 'after'>;
}

const storeAfterMs = 250;

/** Keeps a draft for each room: stored soon after each key, as the page goes and before a lock. */
export class Drafts extends Watched<DraftsState> {
  readonly #vault: Vault;
  readonly #collection: string;
  readonly #surroundings: Pick<Surroundings, 'page' | 'hidden' | 'after'>;
  readonly #unstored = new Map<string, Draft>();
  #life: AbortController | undefined;
  #cancel: (() => void) | undefined;

  constructor({ endpoint, vault = pageVault(), surroundings = browserSurroundings() }: DraftsConfig) {
    super({});
    this.#collection = `drafts ${endpoint}`;
    this.#vault = vault;
    this.#surroundings = surroundings;
  }

  /** What was being written; nothing where there is nothing, or where the vault is locked, which the state says. */
  async read(room: string): Promise<Draft | undefined> {
    const here = this.#unstored.get(room);
    if (here) return isEmpty(here) ? undefined : here;
    try {
      const read = v.safeParse(Kept, await this.#vault.get(this.#collection, room));
      return read.success ? read.output : undefined;
    } catch (error) {
      this.become({ trouble: failureOf(error).kind });
      return undefined;
    }
  }

  /** What is being written now; one without words is taken out. */
  write(room: string, draft: Draft): void {
    this.#listen();
    this.#unstored.set(room, draft);
    this.#cancel ??= this.#surroundings.after(storeAfterMs, () => void this.store().catch(() => undefined));
  }

  /** Stores what is not stored yet. Throws `DeviceError` where that cannot be done; nothing is lost from the screen. */
  async store(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#unstored.size === 0) return;
    try {
      // who writes after having everything forgotten begins anew
      if (this.#vault.state.status === 'forgotten') await this.#vault.open();
      await Promise.all([...this.#unstored].map(async ([room, draft]) => this.#storeOne(room, draft)));
      this.become({});
    } catch (error) {
      const failure = failureOf(error);
      this.become({ trouble: failure.kind });
      throw failure;
    }
  }

  /** Stores what is left, and stops listening. */
  async close(): Promise<void> {
    await this.store().catch(() => undefined);
    this.#life?.abort();
    this.#life = undefined;
  }

  async #storeOne(room: string, draft: Draft): Promise<void> {
    await (isEmpty(draft) ? this.#vault.delete(this.#collection, room) : this.#vault.put(this.#collection, room, draft));
    // more may have been typed meanwhile
    if (this.#unstored.get(room) === draft) this.#unstored.delete(room);
  }

  #listen(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { page, hidden } = this.#surroundings;
    const store = (): void => void this.store().catch(() => undefined);
    page.addEventListener('pagehide', store, { signal });
    // on phones this is the last that many pages hear
    page.addEventListener('visibilitychange', () => { if (hidden()) store(); }, { signal });
    const leave = [this.#vault.beforeLock(async () => this.store()), this.#vault.watch(() => { this.#vaultChanged(); })];
    signal.addEventListener('abort', () => { for (const stop of leave) stop(); });
  }

  #vaultChanged(): void {
    const { status } = this.#vault.state;
    if (status === 'forgotten') {
      this.#cancel?.();
      this.#cancel = undefined;
      this.#unstored.clear();
      this.become({});
    } else if (status !== 'locked' && this.state.trouble === 'locked') void this.store().catch(() => undefined);
  }
}

const isEmpty = ({ body, contentNotes, card }: Draft): boolean => body === '' && contentNotes.length === 0 && card === undefined;
