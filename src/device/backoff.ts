const firstMs = 1_000;
const longestMs = 60_000;

/** How long to wait before the next attempt: twice as long each time up to a minute, and up to half of it left to chance, so that a crowd spreads out. */
export function backoffMs(attempts: number, chance: number = Math.random()): number {
  return Math.min(longestMs, firstMs * 2 ** Math.max(0, attempts - 1)) * (1 - chance / 2);
}
