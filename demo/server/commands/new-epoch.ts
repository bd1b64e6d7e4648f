import type { Settings } from '../config/settings.ts';
import { openStore } from '../store/open-store.ts';

/** After a backup was put back: tells every client, by another name, that what they have read may not be what is there now. */
export async function newEpoch({ data, databaseUrl }: Settings): Promise<void> {
  const store = await openStore({ file: data, databaseUrl });
  try {
    console.log(`The log's life is now ${await store.chat.newEpoch()}. Start the servers again; everybody reads their rooms anew.`);
  } finally {
    await store.close();
  }
}
