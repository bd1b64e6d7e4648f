const dayMs = 86_400_000;

/** How many days each unit is worth, from the largest; a smaller age than two of a unit is told in the next one. */
const units = [['year', 365.25], ['month', 30.44], ['week', 7], ['day', 1]] as const;

/** How long ago a line was checked, in days at the finest; undefined where there is no date, or one that is yet to come. */
export function ageInWords(date: string, nowMs: number, tag: string): string | undefined {
  const days = Math.floor((nowMs - Date.parse(date)) / dayMs);
  if (!(days >= 0)) return undefined;
  const [unit, length] = units.find(([, unitDays]) => days >= 2 * unitDays) ?? (['day', 1] as const);
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-Math.floor(days / length), unit);
}
