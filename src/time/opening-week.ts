import type { OpeningDays } from './opening-days.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** Whether openings that come every week for ever leave no minute of it out: then nobody need look for where they end. */
export function isRoundTheClock(openings: readonly OpeningDays[]): boolean {
  const starts: (readonly [startMs: number, lengthMs: number])[] = [];
  let sumMs = 0;
  for (const { endlessWeekdays, startMs, lengthMs, zone } of openings) {
    if (zone !== openings[0]?.zone) continue;
    // Two weeks in a row: what began last week may be on at the beginning of this one.
    for (let day = 0; day < 14; day++) {
      if (!((endlessWeekdays >> day % 7) & 1)) continue;
      starts.push([day * dayMs + startMs, lengthMs]);
      sumMs += lengthMs;
    }
  }
  if (sumMs < 2 * weekMs) return false;
  starts.sort(([one], [other]) => one - other);
  const [from = 0] = starts[0] ?? [];
  let reached = from;
  for (const [startMs, lengthMs] of starts) if (startMs <= reached) reached = Math.max(reached, startMs + lengthMs);
  return reached >= from + weekMs;
}
