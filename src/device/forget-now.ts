import { deleteDatabase } from './database.ts';
import { placeName } from './names.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { dropVisitKey } from './visit-key.ts';

/** Dispatched on the window, at once to every copy of this code on the page: drop the keys, close, let go. */
export const forgetEvent = `${placeName}-forget`;

const deleteWaitMs = 3_000;

/**
 * Forgets everything, without waiting for anything: for the way out of the page. Keys go first, in memory and in this tab's storage;
 * deleting what can no longer be read follows, and is finished at the next visit where the page is left before.
 */
export function forgetNow(surroundings: Surroundings = browserSurroundings()): void {
  void beginForgetting(surroundings);
}

/** Does the same, and answers once it is known whether all is deleted. All but the answer happens before it returns. */
export function beginForgetting(surroundings: Surroundings): Promise<boolean> {
  const { page, local, indexedDB, BroadcastChannel: Channel } = surroundings;
  dropVisitKey(surroundings);
  page.dispatchEvent(new Event(forgetEvent));
  let gone: Promise<boolean> | undefined;
  const steps = [
    () => local?.setItem(placeName, ''),
    () => {
      const channel = Channel && new Channel(placeName);
      channel?.postMessage({ told: 'forget' });
      channel?.close();
    },
    () => { gone = indexedDB && deleteAll(indexedDB, local); },
  ];
  for (const step of steps) {
    try {
      step();
    } catch {
      // each step stands alone: one that is refused must not keep the next from being taken
    }
  }
  return gone ?? Promise.resolve(true);
}

/** Whether a forgetting was begun here and its deletion is still to be finished. */
export function forgettingUnfinished({ local }: Pick<Surroundings, 'local'>): boolean {
  try {
    return typeof local?.getItem(placeName) === 'string';
  } catch {
    return false;
  }
}

/** Deletes what a forgetting has left. Answers whether all is gone; where not, the next visit tries again. */
export async function finishForgetting(surroundings: Pick<Surroundings, 'indexedDB' | 'local' | 'locks'> = browserSurroundings(), waitMs = deleteWaitMs): Promise<boolean> {
  const { indexedDB, local, locks } = surroundings;
  // the second of two tabs must not delete what the first has begun anew since
  const finish = async (): Promise<boolean> => !forgettingUnfinished({ local }) || !indexedDB || deleteAll(indexedDB, local, waitMs);
  return locks ? locks.request(placeName, finish).catch(finish) : finish();
}

async function deleteAll(indexedDB: IDBFactory, local: Storage | undefined, waitMs = deleteWaitMs): Promise<boolean> {
  const gone = await deleteDatabase(indexedDB, placeName, waitMs);
  try {
    if (gone) local?.removeItem(placeName);
  } catch {
    // storage that cannot be written holds no mark
  }
  return gone;
}
