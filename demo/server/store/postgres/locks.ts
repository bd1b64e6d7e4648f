import type { Transaction } from './database.ts';

// any number that other programs in the same database are unlikely to use
const ours = 0x70737731;
const locks = { schema: 1, imports: 2 };

/** Waits until no other process has this lock; it goes with the transaction, and so with its process. */
export async function lock(transaction: Transaction, name: keyof typeof locks): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock($1, $2)', [ours, locks[name]]);
}
