import type { TimelineRow } from '../../../client/chat/timeline-row.ts';

/** What is new at the end of a room since it was last looked at. */
export interface Arrived {
  /** Messages of others. */
  count: number;
  /** Whether one's own has just been put there. */
  isOwn: boolean;
  /** Whether one's own was refused. */
  isRefused: boolean;
}

/** Looks at the end of a room again and again, only as far as it is new. */
export class ArrivedRows {
  #lastSeq: number | undefined;
  #outgoing = new Map<string, string>();

  look(rows: readonly TimelineRow[]): Arrived {
    const known = this.#lastSeq;
    const before = this.#outgoing;
    const arrived: Arrived = { count: 0, isOwn: false, isRefused: false };
    this.#outgoing = new Map();
    let newest: number | undefined;
    for (let at = rows.length - 1; at >= 0; at--) {
      const row = rows[at];
      if (row?.row !== 'message') continue;
      if (row.outgoing) {
        const { key, state } = row.outgoing;
        this.#outgoing.set(key, state);
        arrived.isOwn ||= !before.has(key);
        arrived.isRefused ||= state === 'refused' && before.has(key) && before.get(key) !== state;
      }
      if (row.seq === undefined) continue;
      newest ??= row.seq;
      if (row.seq <= (known ?? row.seq)) break;
      if (!row.mine) arrived.count += 1;
    }
    this.#lastSeq = newest ?? known;
    return known === undefined ? { ...arrived, count: 0, isOwn: false } : arrived;
  }
}

/** The first message of others after the one that was read last; none for who has never read here. Not known while the rows do not reach back that far. */
export function firstUnread(rows: readonly TimelineRow[], lastReadSeq: number): { id?: string; isKnown: boolean } {
  if (lastReadSeq === 0) return { isKnown: true };
  let id: string | undefined;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    if (row?.row !== 'message' || row.seq === undefined) continue;
    if (row.seq <= lastReadSeq) return { id, isKnown: true };
    if (!row.mine) id = row.id;
  }
  return { isKnown: false };
}
