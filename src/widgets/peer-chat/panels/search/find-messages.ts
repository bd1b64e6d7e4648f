import type { MessageRow, TimelineRow } from '../../../../client/chat/timeline-row.ts';
import { folded } from './excerpt.ts';

/** So many rows are looked at between two chances to stop. */
const rowsAtOnce = 32;

/** What messages are compared by, kept while somebody types: made anew only where the words have changed. */
export class ComparedTexts {
  readonly #texts = new Map<string, { body: string; notes: readonly string[]; text: string }>();

  of({ id, body, contentNotes: notes }: MessageRow): string {
    const known = this.#texts.get(id);
    if (known?.body === body && known.notes.join() === notes.join()) return known.text;
    const text = folded([body, ...notes].join('\n'));
    this.#texts.set(id, { body, notes, text });
    return text;
  }
}

/** The messages of a room that hold all the terms, newest first; those that are not in the log yet are not among them. Done in steps, so that a room of any length can be looked through. */
export function* findMessages(rows: readonly TimelineRow[], terms: readonly string[], texts: ComparedTexts): Generator<undefined, MessageRow[]> {
  const found: MessageRow[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    if (row?.row === 'message' && row.seq !== undefined) {
      const text = texts.of(row);
      if (terms.every(term => text.includes(term))) found.push(row);
    }
    if (at % rowsAtOnce === 0) yield;
  }
  return found;
}
