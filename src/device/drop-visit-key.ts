import { placeName } from './names.ts';
import type { Surroundings } from './surroundings.ts';

/** Takes the secret out of this tab's storage. A module of its own: the way out of the page needs it, and none of the rest. */
export function dropVisitKey({ session }: Pick<Surroundings, 'session'>): void {
  try {
    session?.removeItem(placeName);
  } catch {
    // storage that cannot be written holds no key
  }
}
