import { TakenIds } from '../taken-ids.ts';
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
  readonly #taken = new TakenIds();

  /** `facts` are used where the feed gives no id. */
  take(given: unknown, ...facts: (string | undefined)[]): string {
    return this.#taken.take(plainId(given) ?? slugOf(facts.filter(Boolean).join(' ')).slice(0, longestId));
  }
}
