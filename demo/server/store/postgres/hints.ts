import { Listeners } from '../listeners.ts';
import type { Database } from './database.ts';
import { HintLine } from './hint-line.ts';
import { HintSender, hintChannel } from './hint-sender.ts';
import { currentRevision } from './revisions.ts';

const sweepEveryMs = 1_500;

/**
 * Tells listeners of changes: of this process's at once, of other processes' when a hint comes. Hints can be lost, and are not waited
 * for: every now and then the newest revision is looked up. Works from the first listener to the last.
 */
export class Hints {
  readonly #database: Database;
  readonly #listeners = new Listeners();
  readonly #line: HintLine;
  readonly #sender: HintSender;
  #toldRevision = 0;
  #looking = false;
  #sweep: NodeJS.Timeout | undefined;

  constructor(database: Database) {
    this.#database = database;
    this.#line = new HintLine(database.address.config, hintChannel, {
      hint: revision => { this.#tell(Number(revision)); },
      // those that came while nobody listened are lost
      joined: () => { void this.#look(); },
    });
    this.#sender = new HintSender(database);
    database.afterChange = revision => {
      this.#tell(revision);
      this.#sender.send(revision);
    };
  }

  add(listener: () => void): () => void {
    const remove = this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      remove();
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    this.#stop();
    await Promise.all([this.#line.ended, this.#sender.sent]);
  }

  #start(): void {
    this.#line.join();
    void this.#look();
    this.#sweep = setInterval(() => void this.#look(), sweepEveryMs);
  }

  #stop(): void {
    clearInterval(this.#sweep);
    this.#line.leave();
  }

  /** Looks up whether something changed. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      this.#tell(await currentRevision(this.#database));
    } catch {
      // out of reach: the next look tells what was missed
    } finally {
      this.#looking = false;
    }
  }

  #tell(revision: number): void {
    if (revision <= this.#toldRevision) return;
    this.#toldRevision = revision;
    this.#listeners.call();
  }
}
