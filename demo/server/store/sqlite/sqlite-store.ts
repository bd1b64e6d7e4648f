import { setImmediate as nextTurn } from 'node:timers/promises';
import { Chat } from '../chat/chat.ts';
import type { ChatStore, WholeStore } from '../chat-store.ts';
import { Listeners } from '../listeners.ts';
import type { Lasting } from '../secrets.ts';
import type { ConcernRow, ConcernTaken, NewConcernRow, RecordKind, Replaced, Replacement, Store, StoredRecord } from '../store.ts';
import { SqliteChat } from './chat.ts';
import { addConcern, closeConcern, concernBy, listConcerns } from './concerns.ts';
import { confirmRow } from './confirmations.ts';
import type { Database } from './database.ts';
import { closeDatabase } from './file.ts';
import { removeOtherSources, replaceRows } from './imports.ts';
import { purgeBefore } from './purge.ts';
import { changesAfter, countRecords, recordsAfter } from './records.ts';
import { currentRevision } from './revisions.ts';
import { endToken, keepToken, nameOf } from './staff.ts';

const rowsPerPage = 500;

/** A store in one SQLite file, served by one process. */
export class SqliteStore implements WholeStore {
  readonly identity: string;
  readonly chat: ChatStore;
  readonly #database: Database;
  readonly #clock: () => number;
  readonly #secret: string;
  readonly #conversation: SqliteChat;
  readonly #listeners = new Listeners();
  #toldRevision: number;
  #lastImport: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(database: Database, { clock, identity, secret }: Lasting & { clock: () => number }) {
    this.#database = database;
    this.identity = identity;
    this.#clock = clock;
    this.#secret = secret;
    this.#conversation = new SqliteChat(database);
    this.chat = new Chat(this.#conversation, secret);
    this.#toldRevision = currentRevision(database);
  }

  revision(): Promise<number> {
    return this.#do(currentRevision);
  }

  async *records(kind: RecordKind): AsyncGenerator<readonly StoredRecord[]> {
    for (let last: StoredRecord | undefined, first = true; first || last; first = false) {
      const after = last?.position ?? 0;
      await nextTurn();
      const page = await this.#do(database => recordsAfter(database, kind, after, rowsPerPage));
      if (page.length > 0) yield page;
      last = page.at(-1);
    }
  }

  async changesAfter(revision: number, limit: number): Promise<StoredRecord[]> {
    // a reader of many pages leaves turns to others between them
    await nextTurn();
    return this.#do(database => changesAfter(database, revision, limit));
  }

  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  replace(replacement: Replacement): Promise<Replaced> {
    return this.#inTurn(database => replaceRows(database, replacement, this.#clock()));
  }

  keepSources(kind: RecordKind, sources: readonly string[]): Promise<number> {
    return this.#inTurn(database => removeOtherSources(database, kind, sources, this.#clock()));
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
    return this.#inTurn(database => purgeBefore(database, before));
  }

  async isWritable(): Promise<boolean> {
    try {
      await this.#do(database => database.run("INSERT INTO meta VALUES ('probed', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", String(this.#clock())));
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#conversation.close();
    this.#listeners.clear();
    await this.#lastImport;
    closeDatabase(this.#database);
  }

  /** Imports and purges take turns: each finds out first what to do, in slices, and nothing may change below it. */
  async #inTurn<Result>(work: (database: Database) => Result | Promise<Result>): Promise<Result> {
    this.#assertOpen();
    const done = this.#lastImport.then(() => work(this.#database));
    this.#lastImport = done.catch(() => undefined);
    const result = await done;
    this.#tell();
    return result;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- what SQLite throws is a rejection to the caller
  async #do<Result>(work: (database: Database) => Result): Promise<Result> {
    this.#assertOpen();
    const result = work(this.#database);
    this.#tell();
    return result;
  }

  #tell(): void {
    const revision = currentRevision(this.#database);
    if (revision === this.#toldRevision) return;
    this.#toldRevision = revision;
    this.#listeners.call();
  }

  #assertOpen(): void {
    if (this.#closed) throw new Error('The store is closed.');
  }
}
