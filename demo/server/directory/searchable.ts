import type { Finesse } from '../../../src/search/text-column.ts';

/** What a list is searched by: `GroupIndex` or `ResourceIndex`, or one like them. */
export interface Searchable<Row> {
  readonly length: number;
  add(rows: readonly Row[]): void;
  build(): Generator<void>;
  learn(finesse: Finesse): void;
  at(row: number): Row;
  find(id: string): Row | undefined;
  /** Asks itself what costs most the first time, so that no visitor waits for it. */
  warm?(): void;
  /** Whether a row is still shown at a moment; absent where all always are. */
  isShown?(row: number, now: number): boolean;
}
