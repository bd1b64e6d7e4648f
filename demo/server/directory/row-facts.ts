import type { StoredRecord } from '../store/store.ts';

/** What visitors say of a row: it changes often and is not searched, so it lies beside the index. */
export interface RowFacts {
  concerns: StoredRecord['concerns'];
  confirmedAt?: string;
}

const none: RowFacts = Object.freeze({ concerns: [] });

/** The facts of all rows; most have none. */
export class FactsOfRows {
  readonly #facts = new Map<string, RowFacts>();

  of(id: string): RowFacts {
    return this.#facts.get(id) ?? none;
  }

  note({ id, body, concerns, confirmedAt }: StoredRecord): void {
    const hasAny = body !== undefined && (concerns.length > 0 || confirmedAt !== undefined);
    if (!hasAny) this.#facts.delete(id);
    else this.#facts.set(id, { concerns, ...(confirmedAt !== undefined && { confirmedAt: new Date(confirmedAt).toISOString() }) });
  }
}
