/** A thing kept for as long as the page lives: in memory only, so nothing readable outlasts the visit. */
export interface Kept<Value> {
  value: Value;
  /** When it was kept, in epoch milliseconds. */
  at: number;
}

const mostKept = 8;
const kept = new Map<string, Kept<unknown>>();

/** Keeps a value under a name; the oldest of more than eight goes. */
export function keep(name: string, value: unknown, at: number): void {
  kept.delete(name);
  kept.set(name, { value, at });
  const oldest = kept.keys().next();
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
}

/** What was kept under a name on this page. */
export const recall = <Value>(name: string): Kept<Value> | undefined => kept.get(name) as Kept<Value> | undefined;

/** Lets all of it go, as when the visitor leaves in haste. */
export function forgetKept(): void {
  kept.clear();
}
