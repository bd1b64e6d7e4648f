import type { NameRange } from './sorted-names.ts';

/** What names are weighed by. */
export interface Weighing {
  /** Of each name. */
  weights: Uint16Array;
  placeOf: Uint32Array;
  /** Whether a place may be answered. */
  allows: (place: number) => boolean;
}

/**
 * The names of a range that weigh most, one a place, heaviest first; of the same weight, the earlier first.
 * A range may hold 30,000 names, and a few are wanted: they are kept in order while it is read.
 */
export function largest({ from, to }: NameRange, limit: number, { weights, placeOf, allows }: Weighing): number[] {
  const best: { name: number; place: number; weight: number }[] = [];
  let least = -1;
  for (let name = from; name < to; name += 1) {
    const weight = weights[name] ?? 0;
    if (weight <= least) continue;
    const place = placeOf[name] ?? 0;
    if (!allows(place)) continue;
    const known = best.findIndex(other => other.place === place);
    if (known >= 0) {
      if ((best[known]?.weight ?? 0) >= weight) continue;
      best.splice(known, 1);
    }
    const at = best.findIndex(other => other.weight < weight);
    best.splice(at < 0 ? best.length : at, 0, { name, place, weight });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best.at(-1)?.weight ?? -1;
  }
  return best.map(({ name }) => name);
}
