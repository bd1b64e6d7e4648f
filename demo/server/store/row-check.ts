import { assertStorable } from './storable-text.ts';
import type { Replacement } from './store.ts';

/** Makes sure of the rows of an import, slice by slice: each can be kept, and no id comes twice. Throws where not. */
export class RowCheck {
  /** Ids that came. */
  readonly ids = new Set<string>();
  readonly #replacement: Replacement;

  constructor(replacement: Replacement) {
    assertStorable(replacement.source, 'The name of the source');
    this.#replacement = replacement;
  }

  check(rows: Replacement['rows']): void {
    const { kind, source } = this.#replacement;
    for (const { id, body } of rows) {
      assertStorable(id, `An id of ${kind}s from ${source}`);
      assertStorable(body, `The ${kind} ${id} from ${source}`);
      if (this.ids.has(id)) throw new RangeError(`The ${kind} ${id} comes twice from ${source}`);
      this.ids.add(id);
    }
  }
}
