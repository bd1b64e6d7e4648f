import * as v from 'valibot';
import { pageVault, type Vault } from '../vault.ts';

const Kept = v.object({ receipt: v.string(), at: v.number() });

/** By which to ask what came of a report; `at` in epoch ms. */
export type KeptReceipt = v.InferOutput<typeof Kept>;

/** Which endpoint's receipts are kept, and where. */
export interface ReceiptsConfig {
  endpoint: string;
  vault?: Vault;
}

/** Keeps the receipts of what a person reported, for as long as everything else is kept. */
export class Receipts {
  readonly #vault: Vault;
  readonly #collection: string;

  constructor({ endpoint, vault = pageVault() }: ReceiptsConfig) {
    this.#vault = vault;
    this.#collection = `receipts ${endpoint}`;
  }

  /** Newest first; none where they cannot be read. */
  async all(): Promise<KeptReceipt[]> {
    const { records } = await this.#vault.list(this.#collection).catch(() => ({ records: [] }));
    return records.flatMap(({ value }) => {
      const read = v.safeParse(Kept, value);
      return read.success ? [read.output] : [];
    }).sort((one, other) => other.at - one.at);
  }

  /** False where it is only on the screen. */
  async keep(kept: KeptReceipt): Promise<boolean> {
    return this.#vault.put(this.#collection, kept.receipt, kept).catch(() => false);
  }
}
