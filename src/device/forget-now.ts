import { deleteDatabase } from './delete-database.ts';
import { dropVisitKey } from './drop-visit-key.ts';
import { placeName } from './names.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

/** Dispatched on the window, at once to every copy of this code on the page: drop the keys, close, let go. */
export const forgetEvent = `${placeName}-forget`;

/** How long other tabs may take to let go of what is deleted. */
export const deleteWaitMs = 3_000;

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

/** Deletes all there is, and then the mark that says it is still to be done. Answers whether it is gone. */
export async function deleteAll(indexedDB: IDBFactory, local: Storage | undefined, waitMs = deleteWaitMs): Promise<boolean> {
  const gone = await deleteDatabase(indexedDB, placeName, waitMs);
  try {
    if (gone) local?.removeItem(placeName);
  } catch {
    // storage that cannot be written holds no mark
  }
  return gone;
}
