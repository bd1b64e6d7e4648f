import { readCard, type Card, type CardRow } from '../../../client/chat/card.ts';

/** Rows that were asked for since the page opened, by endpoint, kind and id: each is asked for once. They are what the lists of the page show too, and no word of anybody. */
const asked = new Map<string, Promise<CardRow | undefined>>();

/** Reads a row of an endpoint, once a page; what failed is asked for again. Throws `ClientError`. */
export function askedCard(endpoint: string, card: Card): Promise<CardRow | undefined> {
  const key = JSON.stringify([endpoint, card.kind, card.id]);
  let answer = asked.get(key);
  if (!answer) {
    // who leaves in haste leaves nothing of what was looked at
    if (asked.size === 0) document.addEventListener('quick-exit', () => { asked.clear(); }, { once: true });
    answer = readCard(endpoint, card);
    asked.set(key, answer);
    answer.catch(() => { asked.delete(key); });
  }
  return answer;
}
