import { deleteAll, deleteWaitMs } from './forget-now.ts';
import { placeName } from './names.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

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
