import { weekdayName, weekdays } from '../../../i18n/dates.ts';

/** Names of weekdays (0 = Sunday) in the order of the language's week, three or more in a row as from one to another: "Mon – Fri", "Sun". */
export function dayRuns(tag: string, days: readonly number[], width: 'long' | 'short'): string[] {
  const runs: number[][] = [];
  for (const [at, day] of weekdays(tag).entries()) {
    if (!days.includes(day)) continue;
    const run = runs.at(-1);
    if (run && days.includes(weekdays(tag)[at - 1] ?? NaN)) run.push(day);
    else runs.push([day]);
  }
  const name = (day = 0): string => weekdayName(tag, day, width);
  return runs.flatMap(run => (run.length > 2 ? [`${name(run[0])} – ${name(run.at(-1))}`] : run.map(name)));
}

/** The same in few letters, one behind the other. */
export const daysInWords = (tag: string, days: readonly number[], comma: string): string => dayRuns(tag, days, 'short').join(comma);
