import { stat } from 'node:fs/promises';
import type { SourceImport } from './source-import.ts';

export interface ScheduleOptions {
  imports: readonly SourceImport[];
  /** How long after a reading each source is read again, give or take a tenth. */
  everyMs: number;
  /** How often files are asked whether they changed. */
  fileCheckMs: number;
  read: (one: SourceImport) => Promise<void>;
}

/** A delay about this long: sources that were read together should not be for ever. */
export const aboutMs = (ms: number): number => ms * (0.9 + Math.random() * 0.2);

/** Reads sources again in their time, and files when they changed. */
export class Schedule {
  readonly #options: ScheduleOptions;
  readonly #timers = new Map<SourceImport, NodeJS.Timeout>();
  readonly #checks = new Map<SourceImport, NodeJS.Timeout>();
  #runs = false;

  constructor(options: ScheduleOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#runs) return;
    this.#runs = true;
    for (const one of this.#options.imports) {
      this.#readIn(one, aboutMs(this.#options.everyMs));
      if (!one.isRemote) void this.#watch(one);
    }
  }

  stop(): void {
    this.#runs = false;
    for (const timer of [...this.#timers.values(), ...this.#checks.values()]) clearTimeout(timer);
  }

  #readIn(one: SourceImport, delayMs: number): void {
    clearTimeout(this.#timers.get(one));
    if (!this.#runs) return;
    this.#timers.set(one, setTimeout(() => {
      void this.#options.read(one).finally(() => { this.#readIn(one, aboutMs(this.#options.everyMs)); });
    }, delayMs));
  }

  /** Asks a file for its time of change, again and again; one that was seen changed twice the same is written to the end. */
  async #watch(one: SourceImport): Promise<void> {
    let known = await changeOf(one);
    let seen = known;
    const check = async (): Promise<void> => {
      const now = await changeOf(one);
      if (now !== known && now === seen) {
        known = now;
        this.#readIn(one, 0);
      }
      seen = now;
      next();
    };
    const next = (): void => {
      if (this.#runs) this.#checks.set(one, setTimeout(() => void check(), this.#options.fileCheckMs));
    };
    next();
  }
}

/** When and to which size a file changed; a missing one gives the same answer until it is there. */
async function changeOf({ source: { source } }: SourceImport): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(source);
    return [mtimeMs, size, ino].join(' ');
  } catch {
    return 'missing';
  }
}
