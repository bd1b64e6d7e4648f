import { RowError, Row } from '../reading/row.ts';

/** More of one kind than any service has: phones, schedules, places. */
const mostParts = 200;

/** An object inside a row, asked fact by fact as a row is. What has to be left out of it is noted in the row, by its path. */
export class Part extends Row {
  readonly #owner: Row;
  readonly #path: string;

  constructor(facts: Readonly<Record<string, unknown>>, owner: Row, path: string) {
    super(facts, owner.at);
    this.#owner = owner;
    this.#path = path;
  }

  override drop(field: string, why: string): void {
    this.#owner.drop(`${this.#path}.${field}`, why);
  }
}

/** The object under a field; undefined where there is none. */
export function partOf(row: Row, field: string): Part | undefined {
  return isFacts(row.raw(field)) ? partsOf(row, field)[0] : undefined;
}

/** The objects of a list, or the only one where it stands alone. What is no object is left out and noted. */
export function partsOf(row: Row, field: string): Part[] {
  const value = row.raw(field);
  if (value === undefined) return [];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length > mostParts) row.drop(field, `only the first ${mostParts} of ${items.length} are read`);
  return items.slice(0, mostParts).flatMap((item, at) => {
    if (isFacts(item)) return new Part(item, row, Array.isArray(value) ? `${field}.${at}` : field);
    if (item !== null) row.drop(field, 'holds something that is not an object');
    return [];
  });
}

/** What a part gives; undefined, with the reason noted, where it refuses. */
export function unlessRefused<Fact>(part: Row, read: () => Fact): Fact | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    part.drop(error.field, error.message);
    return undefined;
  }
}

/** Whether a value is an object with facts. */
export const isFacts = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
