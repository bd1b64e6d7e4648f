import { appendFile, readFile, rename, rm } from 'node:fs/promises';
import * as v from 'valibot';
import type { Store } from '../store/store.ts';

/**
 * What the command line wants of a server that holds its SQLite file and so lets nobody else in: a token's hash for a name, or its end.
 * It lies in a file beside the database, which only those can write who could write the database too.
 */
const Order = v.object({ name: v.string(), hash: v.nullable(v.string()) });

type Order = v.InferOutput<typeof Order>;

/** The file of orders for a database file. */
export const ordersFile = (data: string): string => `${data}.staff`;

/** Leaves an order for the server that runs. */
export const leaveOrder = (file: string, order: Order): Promise<void> => appendFile(file, `${JSON.stringify(order)}\n`, { mode: 0o600 });

/** Does what an order says; false where a name to be ended has no token. */
export async function obey(store: Store, { name, hash }: Order): Promise<boolean> {
  if (hash === null) return store.endStaffToken(name);
  await store.keepStaffToken(name, hash);
  return true;
}

/** Carries out the orders that lie there. A line that cannot be read is dropped: nothing good is lost with it. */
export async function obeyOrders(file: string, store: Store): Promise<void> {
  const taken = `${file}.taken`;
  try {
    // whoever writes from now on begins a new file
    await rename(file, taken);
  } catch {
    return; // none lie there, as nearly always
  }
  for (const line of (await readFile(taken, 'utf8')).split('\n')) {
    const order = v.safeParse(v.pipe(v.string(), v.parseJson(), Order), line);
    if (order.success) await obey(store, order.output);
  }
  await rm(taken);
}
