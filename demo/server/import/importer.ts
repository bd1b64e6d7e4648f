import type { RecordKind, Store } from '../store/store.ts';
import { checkImports } from './parse-imports.ts';
import { Schedule } from './schedule.ts';
import { kindOf, type ImportSource } from './source.ts';
import { SourceImport, type SourceImportOptions, type SourceStatus } from './source-import.ts';

export interface ImporterOptions extends SourceImportOptions {
  store: Pick<Store, 'replace' | 'keepSources' | 'count'>;
  /** In the order of configuration: the ids of the second and later of a kind begin with `2:`, `3:` … */
  sources: readonly ImportSource[];
  /** How long after a reading each source is read again, give or take a tenth. */
  everyMs: number;
  /** How often files are asked whether they changed. */
  fileCheckMs?: number;
  /** Names under which others write to the store: their rows are no leftovers. */
  otherSources?: readonly string[];
}

/** Keeps the store in step with lists that others keep. */
export interface Importer {
  /** Reads every source once; one that fails stops no other. */
  readAll(): Promise<SourceStatus[]>;
  /** From now on reads each source again in its time; at once where some was never read. */
  start(): void;
  /** Aborts what runs and waits for it. Nothing is read afterwards. */
  stop(): Promise<void>;
  status(): SourceStatus[];
}

const kinds: readonly RecordKind[] = ['group', 'resource'];
const defaultFileCheckMs = 5_000;

/** Makes an importer. Throws `ImportConfigError` where its sources make no sense. */
export function createImporter(options: ImporterOptions): Importer {
  return new SourcesImporter(options);
}

class SourcesImporter implements Importer {
  readonly #options: ImporterOptions;
  readonly #imports: readonly SourceImport[];
  readonly #schedule: Schedule;
  readonly #end = new AbortController();
  readonly #running = new Set<Promise<unknown>>();
  /** Kinds from which the rows of sources no longer configured are gone. */
  readonly #swept = new Set<RecordKind>();

  constructor(options: ImporterOptions) {
    const { sources, everyMs, fileCheckMs = defaultFileCheckMs } = options;
    const places: Record<RecordKind, number> = { group: 0, resource: 0 };
    this.#options = options;
    this.#imports = checkImports(sources).map(source => new SourceImport(source, places[kindOf(source)]++, options));
    this.#schedule = new Schedule({ imports: this.#imports, everyMs, fileCheckMs, read: one => this.#read(one) });
  }

  readAll(): Promise<SourceStatus[]> {
    return this.#noted(this.#readAll());
  }

  start(): void {
    if (this.#end.signal.aborted) return;
    if (this.#imports.some(one => one.status.readAt === undefined)) void this.readAll();
    this.#schedule.start();
  }

  async stop(): Promise<void> {
    this.#schedule.stop();
    this.#end.abort();
    await Promise.allSettled(this.#running);
  }

  status(): SourceStatus[] {
    return this.#imports.map(one => one.status);
  }

  async #readAll(): Promise<SourceStatus[]> {
    const files = this.#imports.filter(one => !one.isRemote);
    // files come in their order, so that a first start always gives the same list; slow servers hold up nobody
    const inOrder = async (): Promise<void> => { for (const one of files) await this.#read(one); };
    await Promise.all([inOrder(), ...this.#imports.filter(one => one.isRemote).map(one => this.#read(one))]);
    // ids that another source held may be free by now
    for (const one of this.#imports) if (one.status.heldByOthers > 0) await this.#read(one);
    return this.status();
  }

  #read(one: SourceImport): Promise<void> {
    return this.#noted(one.read(this.#end.signal).then(isGood => (isGood ? this.#sweep(one) : undefined)));
  }

  /** Takes away the rows of sources no longer configured: only once a source of the same kind was read well, so that a typo never empties an endpoint. */
  async #sweep(after: SourceImport): Promise<void> {
    const { store, otherSources = [] } = this.#options;
    for (const kind of kinds) {
      const own = this.#imports.filter(one => one.kind === kind);
      if (this.#swept.has(kind) || (own.length > 0 && own.every(one => one.status.goodAt === undefined))) continue;
      this.#swept.add(kind);
      try {
        await store.keepSources(kind, [...own.map(one => one.source.source), ...otherSources]);
      } catch (error) {
        // the next good reading tries again
        this.#swept.delete(kind);
        await after.noteFailure(error);
      }
    }
  }

  #noted<Value>(work: Promise<Value>): Promise<Value> {
    this.#running.add(work);
    return work.finally(() => { this.#running.delete(work); });
  }
}
