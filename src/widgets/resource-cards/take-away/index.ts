import { takeAwayMessages } from './messages/index.ts';
import type { TakeAwayMessages } from './messages/messages.ts';
import type * as Part from './take-away.ts';

/** Fetches all that taking away needs, with its words: whoever has opened it once can use it without a connection. */
export async function loadTakeAway(tag: string): Promise<typeof Part & { words: TakeAwayMessages }> {
  const [part, words] = await Promise.all([import('./take-away.ts'), takeAwayMessages(tag)]);
  return { ...part, words };
}
