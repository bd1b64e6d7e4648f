type Level = 'error' | 'warn' | 'info';

const levels: readonly Level[] = ['error', 'warn', 'info'];
const own = Object.fromEntries(levels.map(level => [level, console[level]])) as Record<Level, typeof console.error>;

/** Listens to the console in its place, so that a test can ask what embedders were told. Ends with `hearNoMore`. */
export function overhear(): Record<Level, string[]> {
  const heard: Record<Level, string[]> = { error: [], warn: [], info: [] };
  for (const level of levels) console[level] = (...words: unknown[]) => { heard[level].push(words.map(String).join(' ')); };
  return heard;
}

/** Gives the console back. */
export function hearNoMore(): void {
  Object.assign(console, own);
}
