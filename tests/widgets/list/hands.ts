import { saturdayAtTen } from '../group-finder/rows.ts';

const minuteMs = 60_000;
const ownSetTimeout = globalThis.setTimeout;

/** The clock of a widget with a list, and the turn of its minute, both in the hands of the test. */
export class Hands {
  now = saturdayAtTen;
  readonly #minutes = new Set<() => void>();

  /** Catches the wait for the next full minute, which is the only wait between a second and a minute. */
  grip(): void {
    globalThis.setTimeout = ((run: () => void, ms = 0) => {
      if (!/ListStore|list-store/.test(new Error().stack ?? '') || ms > minuteMs || ms === 8_000 || ms === 600) return ownSetTimeout(run, ms);
      this.#minutes.add(run);
      return 0;
    }) as typeof setTimeout;
  }

  turn(toMs: number): void {
    this.now = toMs;
    const due = [...this.#minutes];
    this.#minutes.clear();
    for (const run of due) run();
  }

  /** Gives the page its own waits back. */
  static letGo(): void {
    globalThis.setTimeout = ownSetTimeout;
  }
}
