import type { Settings } from '../config/settings.ts';
import { SettingError } from '../config/setting-error.ts';
import { leaveOrder, obey, ordersFile } from '../staff/orders.ts';
import { openStore } from '../store/open-store.ts';
import { newSecret, tokenHash } from '../store/secrets.ts';
import { StoreError } from '../store/store.ts';

/** Makes a token for one of the staff and prints it, once: only its hash is kept. */
export async function staffToken(settings: Settings, args: readonly string[]): Promise<void> {
  const name = nameIn(args);
  const token = newSecret();
  await order(settings, name, tokenHash(token));
  console.log(`A staff token for ${name}. It is shown this once; whoever has it can read and close concerns at /staff/:\n\n${token}\n`);
}

/** Ends the token of one of the staff. */
export async function endStaffToken(settings: Settings, args: readonly string[]): Promise<void> {
  const name = nameIn(args);
  const had = await order(settings, name, null);
  console.log(had ? `The token of ${name} has ended.` : `${name} has no token.`);
}

function nameIn(args: readonly string[]): string {
  const name = args.join(' ').trim();
  if (!/^[\p{L}\p{M}\p{N} .'’-]{1,60}$/u.test(name)) throw new SettingError('A name is needed: letters, digits, spaces, at most 60. npm run endpoint -- staff-token Ada');
  return name;
}

/** Asks the store itself, or the server that holds it. */
async function order({ data, databaseUrl }: Settings, name: string, hash: string | null): Promise<boolean> {
  let store;
  try {
    store = await openStore({ file: data, databaseUrl });
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'taken') throw error;
    await leaveOrder(ordersFile(data), { name, hash });
    return true;
  }
  try {
    return await obey(store, { name, hash });
  } finally {
    await store.close();
  }
}
