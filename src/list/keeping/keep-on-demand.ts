import type { Saved } from '../../device/saved.ts';
import { mayHoldVisit } from '../../device/visit-hint.ts';

/** Reads a kept row again, whatever an earlier version of the page has kept; nothing where it is no such row. */
export type ReadRow<Row> = (record: unknown) => Row | undefined;

/** What is kept, and how it is read again. */
export interface KeepRows<Row> {
  kind: 'group' | 'resource';
  /** The list it is from. */
  list: string;
  /** Fetches what reads a kept row: `() => import('…/keeping/read-group.ts')`. */
  read: () => Promise<{ read: ReadRow<Row> }>;
}

const kept = new WeakSet<object>();

/**
 * Keeps a list's saved rows in the vault, for the visit or for as long as the person wants. The code for it is fetched where something
 * may be kept already, or else with the first thing saved: who saves nothing never pays for it. Once for each list.
 */
export function keepRows<Row extends { id: string }>(saved: Saved<Row>, { kind, list, read }: KeepRows<Row>): void {
  if (kept.has(saved)) return;
  kept.add(saved);
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    Promise.all([import('../../device/saved-keeper.ts'), read()])
      .then(async ([{ keepSaved }, reader]) => keepSaved(saved, { kind, list, read: reader.read }))
      .then(unwatch, (error: unknown) => {
        // saved for as long as the page lives; the next thing saved tries again
        console.error('What is saved could not be kept:', error);
        begun = false;
      });
  };
  const unwatch = saved.watch(() => { if (saved.all.size > 0) begin(); });
  void mayHoldVisit().then(may => { if (may) begin(); });
}
