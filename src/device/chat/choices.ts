import * as v from 'valibot';
import { pageVault, type Vault } from '../vault.ts';
import { Watched } from '../watched.ts';

const collection = 'choices';

const Kept = v.object({
  /** How messages that come in are told to those who listen: each read out, only how many, or not at all. */
  told: v.optional(v.picklist(['each', 'count', 'none']), 'each'),
  /** Whether a message makes a sound while nobody looks. */
  sound: v.optional(v.boolean(), false),
  /** Whether Enter sends; where nothing is chosen, as the device suggests. */
  enter: v.optional(v.boolean()),
  /** Whether others learn that one writes, or looks at a room. */
  signs: v.optional(v.boolean(), true),
});

/** How somebody wants a chat to behave on this device. */
export type Choices = v.InferOutput<typeof Kept>;

/** Keeps them in the vault; where nothing can be kept they last as long as the page. */
export class ChatChoices extends Watched<Choices> {
  readonly #endpoint: string;
  readonly #vault: Vault;
  #leave: (() => void)[] = [];

  constructor({ endpoint, vault = pageVault() }: { endpoint: string; vault?: Vault }) {
    super(v.parse(Kept, {}));
    this.#endpoint = endpoint;
    this.#vault = vault;
  }

  /** Looks for what was chosen before, also in another tab. Stores nothing. */
  open(): void {
    if (this.#leave.length > 0) return;
    this.#leave = [this.#vault.watch(() => void this.#look()), this.#vault.watchRecords(collection, () => void this.#look())];
    void this.#look();
  }

  async choose(change: Partial<Choices>): Promise<void> {
    this.become({ ...this.state, ...change });
    await this.#vault.put(collection, this.#endpoint, this.state).catch(() => undefined); // they still hold for this page
  }

  /** Stops listening. What was chosen stays. */
  close(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }

  async #look(): Promise<void> {
    const read = v.safeParse(Kept, await this.#vault.get(collection, this.#endpoint).catch(() => undefined));
    if (read.success && this.#leave.length > 0) this.become(read.output);
  }
}
