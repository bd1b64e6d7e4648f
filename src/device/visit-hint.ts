import { placeName } from './names.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

/**
 * Whether something may be kept here, or a forgetting is still to be finished: worth fetching the code that knows.
 * Where the browser does not tell which databases there are, it may be.
 */
export async function mayHoldVisit({ session, local, indexedDB }: Pick<Surroundings, 'session' | 'local' | 'indexedDB'> = browserSurroundings()): Promise<boolean> {
  try {
    if ([session, local].some(storage => typeof storage?.getItem(placeName) === 'string')) return true;
    const databases = await (indexedDB as Partial<IDBFactory> | undefined)?.databases?.();
    return databases ? databases.some(({ name }) => name === placeName) : indexedDB !== undefined;
  } catch {
    return false; // storage that is refused holds nothing
  }
}
