import type { Finding } from '../../../src/protocol/rows.ts';
import type { RecordKind, Replaced, Store } from '../store/store.ts';
import { wordsOf } from './failure-words.ts';
import { fileMark } from './file-mark.ts';
import { pagesOf, type TextReaders } from './read-text.ts';
import { readSource, type Reading } from './read-source.ts';
import { refuseBroken, type ShrinkRule } from './refuse-broken.ts';
import { isAddress, kindOf, type ImportFormat, type ImportSource } from './source.ts';

/** What became of one source. */
export interface SourceStatus {
  source: string;
  kind: RecordKind;
  format?: ImportFormat;
  /** When it was last read, well or not, and when well. Epoch ms. */
  readAt?: number;
  goodAt?: number;
  /** Rows of the last good reading. */
  rows: number;
  /** The first rows set aside in the last reading, and how many there were. */
  rejected: Finding[];
  rejectedCount: number;
  /** Single facts left out of rows that are shown. */
  droppedCount: number;
  /** What the last good reading changed; absent where it brought the same as before. */
  replaced?: Replaced;
  /** Rows that were left to another source, which holds the same ids. */
  heldByOthers: number;
  /** What is wrong, in words for the operator; absent where the last reading was good. */
  failure?: string;
  /** True where the last reading was not taken, and rows of an earlier one are still shown. */
  keepsOldRows: boolean;
}

/** What one source needs to be kept in step. */
export interface SourceImportOptions extends TextReaders, ShrinkRule {
  store: Pick<Store, 'replace' | 'count'>;
  clock: () => number;
  /** Told after each reading; with the error, where it is a fault of ours. */
  report?: (status: SourceStatus, error?: unknown) => void;
}

/** Keeps the rows of one source in step with it. */
export class SourceImport {
  readonly source: ImportSource;
  readonly kind: RecordKind;
  readonly #place: number;
  readonly #options: SourceImportOptions;
  #status: SourceStatus;
  #last: Pick<Reading, 'hash' | 'pages'> | undefined;
  #running: Promise<boolean> | undefined;
  #readMark: string | undefined;

  /** `place`: which source of its kind it is, from 0. */
  constructor(source: ImportSource, place: number, options: SourceImportOptions) {
    this.source = source;
    this.kind = kindOf(source);
    this.#place = place;
    this.#options = options;
    this.#status = {
      source: source.source, kind: this.kind, format: source.format,
      rows: 0, rejected: [], rejectedCount: 0, droppedCount: 0, heldByOthers: 0, keepsOldRows: false,
    };
  }

  /** Whether it is asked for over the network. */
  get isRemote(): boolean {
    return isAddress(this.source.source);
  }

  /** State in which a file was last read. */
  get readMark(): string | undefined {
    return this.#readMark;
  }

  get status(): SourceStatus {
    return { ...this.#status };
  }

  /** Reads the source and takes what is good; true where it was. Never throws; a second call while one runs waits for it. */
  read(signal: AbortSignal): Promise<boolean> {
    return (this.#running ??= this.#read(signal).finally(() => { this.#running = undefined; }));
  }

  /** Says in the status what went wrong. */
  async noteFailure(error: unknown): Promise<void> {
    const { clock, report, store } = this.#options;
    const { words, isOurs } = wordsOf(error, this.source);
    const kept = await store.count(this.kind, this.source.source).catch(() => 0);
    this.#status = { ...this.#status, readAt: clock(), failure: words, keepsOldRows: kept > 0 };
    report?.(this.status, isOurs ? error : undefined);
  }

  async #read(signal: AbortSignal): Promise<boolean> {
    const { clock, report } = this.#options;
    try {
      signal.throwIfAborted();
      await this.#take(signal);
      this.#status = { ...this.#status, readAt: clock(), goodAt: clock(), failure: undefined, keepsOldRows: false };
      report?.(this.status);
      return true;
    } catch (error) {
      if (!signal.aborted) await this.noteFailure(error);
      return false;
    }
  }

  async #take(signal: AbortSignal): Promise<void> {
    const { store } = this.#options;
    const { kind, source: { source } } = this;
    if (!this.isRemote) this.#readMark = await fileMark(source);
    const stored = await store.count(kind, source);
    // another process may have taken the rows away: then the same is news
    const last = stored === this.#status.rows ? this.#last : undefined;
    const reading = await readSource({ source: this.source, place: this.#place, read: pagesOf(source, this.#options, signal), last, signal });
    if (reading === 'unchanged') {
      this.#status = { ...this.#status, replaced: undefined };
      return;
    }
    const { format, rows, rejected, rejectedCount, droppedCount } = reading;
    this.#status = { ...this.#status, format, rejected, rejectedCount, droppedCount };
    refuseBroken(reading, stored, this.#options);
    signal.throwIfAborted();
    const replaced = await store.replace({ kind, source, rows });
    const heldByOthers = rows.length - replaced.added - replaced.changed - replaced.same;
    // what another source holds may come free: then the same is news
    this.#last = heldByOthers > 0 ? undefined : { hash: reading.hash, pages: reading.pages };
    this.#status = { ...this.#status, rows: rows.length - heldByOthers, replaced, heldByOthers };
  }
}
