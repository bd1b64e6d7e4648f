import { Chat } from '../chat/chat.ts';
import type { ChatStore, WholeStore } from '../chat-store.ts';
import type { Lasting } from '../secrets.ts';
import type { ConcernRow, ConcernTaken, NewConcernRow, RecordKind, Replaced, Replacement, Store, StoredRecord } from '../store.ts';
import { PostgresChat } from './chat.ts';
import { addConcern, closeConcern, concernBy, listConcerns } from './concerns.ts';
import { confirmRow } from './confirmations.ts';
import type { Database } from './database.ts';
import { Hints } from './hints.ts';
import { removeOtherSources, replaceRows } from './imports.ts';
import { purgeBefore } from './purge.ts';
import { changesAfter, countRecords, recordsAfter } from './records.ts';
import { currentRevision } from './revisions.ts';
import { endToken, keepToken, nameOf } from './staff.ts';

const rowsPerPage = 500;

/** A store in a PostgreSQL database, which any number of processes may serve. */
export class PostgresStore implements WholeStore {
  readonly identity: string;
  readonly chat: ChatStore;
  readonly #database: Database;
  readonly #clock: () => number;
  readonly #secret: string;
  readonly #conversation: PostgresChat;
  readonly #hints: Hints;
  #closed = false;

  constructor(database: Database, { clock, identity, secret }: Lasting & { clock: () => number }) {
    this.identity = identity;
    this.#database = database;
    this.#clock = clock;
    this.#secret = secret;
    this.#conversation = new PostgresChat(database);
    this.chat = new Chat(this.#conversation, secret);
    this.#hints = new Hints(database);
  }

  revision(): Promise<number> {
    return this.#do(currentRevision);
  }

  async *records(kind: RecordKind): AsyncGenerator<readonly StoredRecord[]> {
    for (let last: StoredRecord | undefined, first = true; first || last; first = false) {
      const after = last?.position ?? 0;
      const page = await this.#do(database => recordsAfter(database, kind, after, rowsPerPage));
      if (page.length > 0) yield page;
      last = page.at(-1);
    }
  }

  changesAfter(revision: number, limit: number): Promise<StoredRecord[]> {
    return this.#do(database => changesAfter(database, revision, limit));
  }

  onChange(listener: () => void): () => void {
    return this.#hints.add(listener);
  }

  replace(replacement: Replacement): Promise<Replaced> {
    return this.#do(database => replaceRows(database, replacement, this.#clock()));
  }

  keepSources(kind: RecordKind, sources: readonly string[]): Promise<number> {
    return this.#do(database => removeOtherSources(database, kind, sources, this.#clock()));
  }

  count(kind: RecordKind, source?: string): Promise<number> {
    return this.#do(database => countRecords(database, kind, source));
  }

  addConcern(concern: NewConcernRow): Promise<ConcernTaken> {
    return this.#do(database => addConcern(database, this.#secret, concern));
  }

  concernBy(receipt: string): Promise<ConcernRow | undefined> {
    return this.#do(database => concernBy(database, receipt));
  }

  concerns(asked: Parameters<Store['concerns']>[0]): Promise<ConcernRow[]> {
    return this.#do(database => listConcerns(database, asked));
  }

  closeConcern(concern: string, closed: Parameters<Store['closeConcern']>[1]): Promise<boolean> {
    return this.#do(database => closeConcern(database, concern, closed));
  }

  confirm(kind: RecordKind, id: string, key: string, at: number): Promise<boolean> {
    return this.#do(database => confirmRow(database, this.#secret, { kind, id, key, at }));
  }

  keepStaffToken(name: string, hash: string): Promise<void> {
    return this.#do(database => keepToken(database, name, hash, this.#clock()));
  }

  staffNamed(token: string): Promise<string | undefined> {
    return this.#do(database => nameOf(database, token));
  }

  endStaffToken(name: string): Promise<boolean> {
    return this.#do(database => endToken(database, name));
  }

  purge(before: number): Promise<number> {
    return this.#do(database => purgeBefore(database, before));
  }

  async isWritable(): Promise<boolean> {
    try {
      await this.#do(database => database.query("INSERT INTO meta VALUES ('probed', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [String(this.#clock())]));
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#conversation.close();
    await this.#hints.close();
    await this.#database.close();
  }

  async #do<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new Error('The store is closed.');
    return work(this.#database);
  }
}
