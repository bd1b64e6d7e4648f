import type { ConcernOutcome, ConcernPart } from '../../../src/protocol/concern.ts';

/** What a store keeps rows of. */
export type RecordKind = 'group' | 'resource';

/** One row as it is kept. */
export interface StoredRecord {
  kind: RecordKind;
  id: string;
  /** Place in its list: given once, when the row first comes, and never changed, so that pages and cursors stay in step. */
  position: number;
  /** Grows with every change to this row, its concerns and confirmations included; no two changes have the same. */
  revision: number;
  /** The row as JSON, in the contract's shape, without `concerns` and `confirmedAt`. Absent: the row was taken away. */
  body?: string;
  /** Open concerns, by part. */
  concerns: { part: ConcernPart; count: number }[];
  /** When a visitor last said "still true", epoch ms. */
  confirmedAt?: number;
}

/** What came of replacing the rows of one source. */
export interface Replaced {
  added: number;
  changed: number;
  removed: number;
  same: number;
}

/** "This is wrong", as it is kept. The sender's address is not. */
export interface NewConcernRow {
  kind: RecordKind;
  id: string;
  parts: readonly ConcernPart[];
  text?: string;
  /** The sender's own key: the same one on every retry. */
  key: string;
  /** Epoch ms. */
  at: number;
}

/** `no-such-row`: there is no such group or resource. `other-content`: the key was used before, for something else. */
export type ConcernTaken = { receipt: string } | 'no-such-row' | 'other-content';

export interface ConcernRow {
  /** For staff; not the receipt. */
  concern: string;
  kind: RecordKind;
  id: string;
  parts: ConcernPart[];
  text?: string;
  at: number;
  closed?: { at: number; outcome: ConcernOutcome; note?: string };
}

/** Asked of one import, so that nothing good is lost to a broken one. */
export interface Replacement {
  kind: RecordKind;
  /** Name of the source: rows of other sources are left alone. */
  source: string;
  /** In the order of the list. Ids are unique within it. */
  rows: readonly { id: string; body: string }[];
}

/**
 * Keeps rows and tells of changes. It does not search: that is done in memory, by the core that devices use too. Every method
 * that writes is one transaction: after it, all is there, whatever dies; before it, nothing is.
 *
 * Throws `StoreError` where the database cannot be reached or written; anything else it throws is a fault of ours.
 */
export interface Store {
  /** Names this database's life, in a few letters: kept from its first start on; another one where it was made anew. ETags hold it. */
  readonly identity: string;

  /** Revision of the newest change; 0 of an empty store. */
  revision(): Promise<number>;

  /**
   * All rows of a kind that are there, by position, some hundreds at a time. Others may write between two pages: whoever asked for
   * `revision()` before can read the changes after it, and has then seen everything.
   */
  records(kind: RecordKind): AsyncIterable<readonly StoredRecord[]>;

  /** Rows that changed after a revision, oldest change first, taken-away ones too (each without a body); at most `limit`. */
  changesAfter(revision: number, limit: number): Promise<StoredRecord[]>;

  /**
   * Calls back when something may have changed: at once after a write of this process; after one of another process as soon as it is
   * heard of, and never later than two seconds. A hint: it may come for nothing, and may be called once for many changes. Returns how to stop.
   */
  onChange(listener: () => void): () => void;

  /** Makes the rows of a source exactly these: adds, changes, takes away. A row that is the same keeps its revision. One that another source holds is left to it. */
  replace(replacement: Replacement): Promise<Replaced>;

  /** Takes away all rows of a kind whose source is none of these. Returns how many. */
  keepSources(kind: RecordKind, sources: readonly string[]): Promise<number>;

  /** How many rows a source has. */
  count(kind: RecordKind, source?: string): Promise<number>;

  /** Notes "this is wrong". The same key with the same content stores once and gives the same receipt again. */
  addConcern(concern: NewConcernRow): Promise<ConcernTaken>;

  /** What came of a concern, by its sender's receipt. */
  concernBy(receipt: string): Promise<ConcernRow | undefined>;

  /** Concerns for the staff, newest first; `before` is the `concern` of the last one seen. */
  concerns(asked: { open: boolean; limit: number; before?: string }): Promise<ConcernRow[]>;

  /** Closes a concern; false where there is none that is open. */
  closeConcern(concern: string, closed: { at: number; outcome: ConcernOutcome; note?: string; by: string }): Promise<boolean>;

  /** Notes that a visitor found a row still true; false where there is none. The same key counts once. */
  confirm(kind: RecordKind, id: string, key: string, at: number): Promise<boolean>;

  /** Keeps the hash of a staff token (`tokenHash`). A name has one token: a new one ends the old. */
  keepStaffToken(name: string, hash: string): Promise<void>;

  /** The name that a token was made for; undefined of an unknown one. */
  staffNamed(token: string): Promise<string | undefined>;

  /** Ends a name's token; false where it has none. */
  endStaffToken(name: string): Promise<boolean>;

  /** Purges what has had its time: closed concerns and their words, used keys, and the traces of rows taken away. Returns how many rows went. */
  purge(before: number): Promise<number>;

  /** True where a write would succeed now. */
  isWritable(): Promise<boolean>;

  /** Lets go of everything; later calls fail. */
  close(): Promise<void>;
}

/** The database cannot do what it was asked, for a reason that the operator can mend: taken, unreachable, full, too new. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly kind: 'taken' | 'unreachable' | 'full' | 'newer-schema' | 'broken',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
