import * as v from 'valibot';
import { Arrival } from '../../protocol/person.ts';
import { DeviceError, failureOf } from '../failure.ts';
import { placeName } from '../names.ts';
import { browserSurroundings, type Surroundings } from '../surroundings.ts';
import { pageVault, type Vault } from '../vault.ts';
import { Watched } from '../watched.ts';

/** Who somebody is in the chat of one endpoint, and the token that proves it. */
export type Session = v.InferOutput<typeof Arrival>;

export type SessionState =
  /** Nobody has looked yet. */
  | { status: 'closed' }
  /** Nobody has come in on this device. */
  | { status: 'none' }
  /** `stored`: whether it outlasts the page, for as long as the visit or longer. */
  | ({ status: 'in'; stored: boolean } & Session)
  /** It may be behind a passphrase. */
  | { status: 'locked' };

/** Whose session it is, and where it is kept. */
export interface SessionConfig {
  /** Address of the endpoint: a person of their own at each. */
  endpoint: string;
  vault?: Vault;
  surroundings?: Pick<Surroundings, 'locks'>;
}

const collection = 'person';

/** Keeps one person across the tabs of a browser, in the vault. Nothing is there before somebody comes in. */
export class ChatSession extends Watched<SessionState> {
  readonly #endpoint: string;
  readonly #vault: Vault;
  readonly #surroundings: Pick<Surroundings, 'locks'>;
  #leave: (() => void)[] = [];

  constructor({ endpoint, vault = pageVault(), surroundings = browserSurroundings() }: SessionConfig) {
    super({ status: 'closed' });
    this.#endpoint = endpoint;
    this.#vault = vault;
    this.#surroundings = surroundings;
  }

  /** Looks for who came in before, in this tab or another. Stores nothing. */
  async open(): Promise<SessionState> {
    if (this.#leave.length === 0) this.#leave = [this.#vault.watch(() => void this.#look()), this.#vault.watchRecords(collection, () => void this.#look())];
    await this.#vault.open();
    await this.#look();
    return this.state;
  }

  /** Comes in by `make`, unless another tab was first: two that begin at once are one person. Throws what `make` throws. */
  async arrive(make: () => Promise<Session>): Promise<SessionState> {
    await this.#inTurn(async () => {
      if ((await this.open()).status === 'none') await this.keep(await make());
    });
    return this.state;
  }

  /** Keeps what has changed: a person, or a token. Where it cannot be stored it lasts for as long as the page. */
  async keep(session: Session): Promise<void> {
    let stored = false;
    try {
      stored = await this.#vault.put(collection, this.#endpoint, session, 'strict');
    } catch (error) {
      const { kind } = failureOf(error);
      if (kind === 'locked' || kind === 'forgotten') throw new DeviceError(kind, { cause: error });
    }
    this.become({ status: 'in', stored, ...session });
  }

  /** Lets go of who they were here. */
  async drop(): Promise<void> {
    this.become({ status: 'none' });
    await this.#vault.delete(collection, this.#endpoint);
  }

  /** Stops listening. What is kept stays. */
  close(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.become({ status: 'closed' });
  }

  async #look(): Promise<void> {
    const { status } = this.#vault.state;
    if (status === 'locked' || status === 'forgotten') {
      this.become({ status: status === 'locked' ? 'locked' : 'none' });
      return;
    }
    const read = v.safeParse(Arrival, await this.#vault.get(collection, this.#endpoint).catch(() => undefined));
    const now = this.#vault.state.status;
    if (now !== status || this.#leave.length === 0) return; // what changed it is looked at by itself
    if (read.success) this.become({ status: 'in', stored: this.#vault.visit !== undefined, ...read.output });
    // what could not be stored is nowhere but here
    else if (this.state.status !== 'in' || this.state.stored) this.become({ status: 'none' });
  }

  /** One tab after the other, where the browser can. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    let begun: Promise<void> | undefined;
    const begin = async (): Promise<void> => (begun ??= work());
    try {
      const { locks } = this.#surroundings;
      await (locks ? locks.request(`${placeName} ${collection} ${this.#endpoint}`, {}, begin) : begin());
    } catch {
      // some frames have locks and may not use them; work that failed fails again, and is not done twice
      await begin();
    }
  }
}
