/** Days from 0000-03-01, where the formulas below begin their year, to 1970-01-01. */
const epochShift = 719_468;

/** The first day of a month; months are counted through the years: year * 12 + month, January = 0. */
export function firstOfMonth(month: number): number {
  // The year is taken to begin in March, so that the leap day is its last and month lengths follow one formula.
  const year = Math.floor((month - 2) / 12);
  const fromMarch = month - 2 - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((fromMarch * 153 + 2) / 5) - epochShift;
}

/** The month a day falls in, counted as `firstOfMonth` counts. */
export function monthOf(day: number): number {
  const shifted = day + epochShift;
  const cycle = Math.floor(shifted / 146_097);
  const dayOfCycle = shifted - cycle * 146_097;
  const leapDays = Math.floor(dayOfCycle / 1_460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const year = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (year * 365 + Math.floor(year / 4) - Math.floor(year / 100));
  return (cycle * 400 + year) * 12 + Math.floor((dayOfYear * 5 + 2) / 153) + 2;
}
