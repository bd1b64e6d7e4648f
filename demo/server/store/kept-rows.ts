import type { ConcernOutcome, ConcernPart } from '../../../src/protocol/concern.ts';
import type { ConcernRow, RecordKind, StoredRecord } from './store.ts';

/** A row as either database answers it. */
export type KeptRow = Readonly<Record<string, unknown>>;

/** The columns that `recordOf` reads. */
export const recordColumns = 'kind, id, position, revision, body, concerns, confirmed_at';

/** The columns that `concernOf` reads. */
export const concernColumns = 'number, kind, id, parts, text, at, closed_at, outcome, note';

interface RecordColumns {
  kind: RecordKind;
  id: string;
  position: number;
  revision: number;
  body: string | null;
  concerns: string;
  confirmed_at: number | null;
}

interface ConcernColumns {
  number: number;
  kind: RecordKind;
  id: string;
  parts: string;
  text: string | null;
  at: number;
  closed_at: number | null;
  outcome: ConcernOutcome | null;
  note: string | null;
}

/** A kept group or resource. */
export function recordOf(row: KeptRow): StoredRecord {
  const { kind, id, position, revision, body, concerns, confirmed_at: confirmedAt } = row as unknown as RecordColumns;
  return {
    kind,
    id,
    position,
    revision,
    concerns: JSON.parse(concerns) as StoredRecord['concerns'],
    ...(body !== null && { body }),
    ...(confirmedAt !== null && { confirmedAt }),
  };
}

/** A kept concern. */
export function concernOf(row: KeptRow): ConcernRow {
  const { number, kind, id, parts, text, at, closed_at: closedAt, outcome, note } = row as unknown as ConcernColumns;
  return {
    concern: String(number),
    kind,
    id,
    parts: JSON.parse(parts) as ConcernPart[],
    at,
    ...(text !== null && { text }),
    ...(closedAt !== null && outcome !== null && { closed: { at: closedAt, outcome, ...(note !== null && { note }) } }),
  };
}

/** The number in a concern's name for the staff; undefined where it can be none of ours. */
export function concernNumber(concern: string): number | undefined {
  const number = /^[1-9]\d{0,15}$/.test(concern) ? Number(concern) : NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}
