import type { FacetCount } from './facet-column.ts';

/**
 * Two facets that must hold for the same thing: "Monday" and "evening" mean a meeting on Monday evening, not one on Monday
 * and another on some evening. A row's meetings are the set bits of a number: bit `across * downs.length + down`.
 */
export interface Grid {
  across: { name: string; values: readonly string[] };
  down: { name: string; values: readonly string[] };
  /** The set bits of each row. */
  bits: Uint32Array;
  /** True: rows without any bit are left out even where nothing is chosen. */
  required?: boolean;
}

type Chosen = Readonly<Record<string, readonly string[] | undefined>>;

function acrossBits(grid: Grid, value: string): number {
  const width = grid.down.values.length;
  const at = grid.across.values.indexOf(value);
  return at < 0 ? 0 : ((1 << width) - 1) << (at * width);
}

function downBits(grid: Grid, value: string): number {
  const down = grid.down.values.indexOf(value);
  return down < 0 ? 0 : grid.across.values.reduce((bits, _, at) => bits | (1 << (at * grid.down.values.length + down)), 0);
}

/** The bits that a choice leaves open; all where nothing is chosen. */
function openBits(grid: Grid, chosen: readonly string[] | undefined, bitsOf: (grid: Grid, value: string) => number): number {
  return chosen?.length ? chosen.reduce((bits, value) => bits | bitsOf(grid, value), 0) : -1;
}

/** Sets `bit` in `fails` for each row none of whose meetings is among the chosen ones of both facets. */
export function markGrid(grid: Grid, chosen: Chosen, bit: number, fails: Uint16Array, rows: number): void {
  const across = chosen[grid.across.name];
  const down = chosen[grid.down.name];
  if (!grid.required && !across?.length && !down?.length) return;
  const open = openBits(grid, across, acrossBits) & openBits(grid, down, downBits);
  for (let row = 0; row < rows; row += 1) if (((grid.bits[row] ?? 0) & open) === 0) fails[row] = (fails[row] ?? 0) | bit;
}

/** Counts the values of both facets over the rows that fail nothing else: each within what the other one leaves open. */
export function countGrid(grid: Grid, chosen: Chosen, bit: number, fails: Uint16Array, rows: number): [across: FacetCount[], down: FacetCount[]] {
  const { across, down } = grid;
  const openAcross = openBits(grid, chosen[across.name], acrossBits);
  const openDown = openBits(grid, chosen[down.name], downBits);
  const counts = countMasks(grid.bits, fails, ~bit, rows, [
    ...across.values.map(value => acrossBits(grid, value) & openDown),
    ...down.values.map(value => downBits(grid, value) & openAcross),
  ]);
  const shown = (values: readonly string[], from: number, picked: readonly string[] = []): FacetCount[] =>
    values.map((value, at) => ({ value, count: counts[from + at] ?? 0 })).filter(({ value, count }) => count > 0 || picked.includes(value));
  return [shown(across.values, 0, chosen[across.name]), shown(down.values, across.values.length, chosen[down.name])];
}

/** How many rows have any bit of each mask. */
function countMasks(bits: Uint32Array, fails: Uint16Array, relevant: number, rows: number, masks: readonly number[]): number[] {
  /** Rows by their only bit: nearly all rows have one, and are counted together at the end. */
  const lone = new Uint32Array(32);
  const counts = masks.map(() => 0);
  for (let row = 0; row < rows; row += 1) {
    const own = bits[row] ?? 0;
    if (own === 0 || ((fails[row] ?? 0) & relevant) !== 0) continue;
    if ((own & (own - 1)) === 0) {
      const place = 31 - Math.clz32(own);
      lone[place] = (lone[place] ?? 0) + 1;
    } else masks.forEach((mask, at) => { if ((own & mask) !== 0) counts[at] = (counts[at] ?? 0) + 1; });
  }
  return counts.map((count, at) => lone.reduce((sum, held, place) => (((masks[at] ?? 0) >>> place) & 1 ? sum + held : sum), count));
}
