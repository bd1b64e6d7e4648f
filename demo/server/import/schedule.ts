import { fileMark } from './file-mark.ts';
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
  readonly #looks = new Map<SourceImport, NodeJS.Timeout>();
  #runs = false;

  constructor(options: ScheduleOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#runs) return;
    this.#runs = true;
    for (const one of this.#options.imports) {
      this.#readIn(one, aboutMs(this.#options.everyMs));
      if (!one.isRemote) this.#watch(one);
    }
  }

  stop(): void {
    this.#runs = false;
    for (const timer of [...this.#timers.values(), ...this.#looks.values()]) clearTimeout(timer);
  }

  #readIn(one: SourceImport, delayMs: number): void {
    clearTimeout(this.#timers.get(one));
    if (!this.#runs) return;
    this.#timers.set(one, setTimeout(() => {
      void this.#options.read(one).finally(() => { this.#readIn(one, aboutMs(this.#options.everyMs)); });
    }, delayMs));
  }

  /** Looks at a file again and again; one that looks changed twice the same is written to the end. */
  #watch(one: SourceImport): void {
    let seen = '';
    const look = async (): Promise<void> => {
      const now = await fileMark(one.source.source);
      if (now === seen && now !== one.readMark) this.#readIn(one, 0);
      seen = now;
      this.#watchIn(one, look);
    };
    this.#watchIn(one, look);
  }

  #watchIn(one: SourceImport, look: () => Promise<void>): void {
    if (this.#runs) this.#looks.set(one, setTimeout(() => void look(), this.#options.fileCheckMs));
  }
}
