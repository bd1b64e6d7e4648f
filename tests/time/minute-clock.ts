const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const dayMinutes = 1440;

/**
 * What a wall shows at each minute of some days, read from Intl minute by minute where the clock changes: as slow and plain as
 * can be, to compare with. Minutes on the wall are counted from 1970, as if it never changed.
 */
export class MinuteClock {
  readonly #fromMs: number;
  readonly #walls: number[] = [];
  readonly #reached = new Map<number, number>();

  constructor(timeZone: string, fromMs: number, days: number) {
    this.#fromMs = fromMs;
    const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
    // by its parts: engines write the same date in different ways
    const shownAt = (instantMs: number): number => {
      const part = Object.fromEntries(format.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
      return Date.UTC(part.year ?? NaN, (part.month ?? NaN) - 1, part.day, part.hour, part.minute) / minuteMs;
    };
    for (let instant = fromMs; instant < fromMs + days * dayMinutes * minuteMs; instant += quarterMs) {
      const first = shownAt(instant);
      const isPlain = shownAt(instant + quarterMs) === first + 15;
      for (let minute = 0; minute < 15; minute += 1) this.#walls.push(isPlain ? first + minute : shownAt(instant + minute * minuteMs));
    }
  }

  get minutes(): number {
    return this.#walls.length;
  }

  instant(minute: number): number {
    return this.#fromMs + minute * minuteMs;
  }

  day(minute: number): number {
    return Math.floor((this.#walls[minute] ?? NaN) / dayMinutes);
  }

  /** The first minute at which the wall shows this time of a day, or a later one. */
  reaches(day: number, minutes: number): number {
    const wanted = day * dayMinutes + minutes;
    let found = this.#reached.get(wanted);
    if (found === undefined) {
      found = this.#walls.findIndex(wall => wall >= wanted);
      this.#reached.set(wanted, (found = found < 0 ? this.#walls.length : found));
    }
    return found;
  }
}
