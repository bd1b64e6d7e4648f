import type { CrisisLine } from '../../../src/protocol/crisis.ts';
import { untitled } from '../page-lines.ts';
import type { Verdict } from '../remark.ts';

const monthsUntilWrong = 24;
const monthsUntilUnsure = 12;

/** What is the matter with a line as a whole, on a day. */
export function judgeLine({ title, checkedAt }: CrisisLine, on: Date): Verdict[] {
  return [judgeAge(checkedAt, on), title === untitled ? { rule: 'title', gravity: 'unsure' as const, says: 'has no title: put data-title on the words that name it.' } : undefined]
    .filter(verdict => verdict !== undefined);
}

function judgeAge(checkedAt: string | undefined, on: Date): Verdict | undefined {
  if (checkedAt === undefined) return { rule: 'checked', gravity: 'unsure', says: 'does not say when it was last checked. Call it, then write down the day.' };
  const at = new Date(checkedAt);
  if (at.getTime() > on.getTime() + 86_400_000) return { rule: 'checked', gravity: 'wrong', says: `was checked on ${checkedAt}, which is yet to come.` };
  if (at < monthsBefore(on, monthsUntilWrong)) return { rule: 'age', gravity: 'wrong', says: `was last checked on ${checkedAt}, more than ${String(monthsUntilWrong)} months ago. Call it again, or take it out.` };
  if (at < monthsBefore(on, monthsUntilUnsure)) return { rule: 'age', gravity: 'unsure', says: `was last checked on ${checkedAt}, more than ${String(monthsUntilUnsure)} months ago. Call it again.` };
  return undefined;
}

/** The same day so many months earlier; the last of the month where that has no such day. */
function monthsBefore(on: Date, months: number): Date {
  const day = new Date(on);
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(on.getUTCDate(), lastDay));
  return day;
}
