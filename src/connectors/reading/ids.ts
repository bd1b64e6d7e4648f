import { slugOf } from './codes.ts';
import { plainLine } from './plain-text.ts';

const longestId = 300;

/** An identifier of a feed as plain text: a number, a string, or wrapped as extended JSON wraps it (`{"$oid": …}`). */
export function plainId(value: unknown): string | undefined {
  const id: unknown = typeof value === 'object' && value !== null && '$oid' in value ? value.$oid : value;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' ? plainLine(id.slice(0, longestId)) || undefined : undefined;
}

/** Gives every row an id of its own: the feed's where it has one, else one made from the row's facts. */
export class Ids {
  /** Ids in use, and the copy to try next: a feed of one id only must not be counted through again and again. */
  readonly #taken = new Map<string, number>();

  /** `facts` are used where the feed gives no id; a second use of the same id gets `~2`. */
  take(given: unknown, ...facts: (string | undefined)[]): string {
    const wanted = plainId(given) ?? slugOf(facts.filter(fact => fact !== undefined).join(' ')).slice(0, longestId);
    let id = wanted;
    let copy = this.#taken.get(wanted) ?? 1;
    while (this.#taken.has(id)) id = `${wanted}~${String(++copy)}`;
    this.#taken.set(wanted, copy);
    this.#taken.set(id, this.#taken.get(id) ?? 1);
    return id;
  }
}
