import { clockOf, dateOf } from './calendar-date.ts';

/** A wall time as calendar files write it: `20260304T193000`. */
export function wallStamp(day: number, minutes: number): string {
  return `${dateOf(day)}T${clockOf(minutes)}00`.replace(/[-:]/g, '');
}

/** An instant in UTC as calendar files write it: `20260304T193000Z`. */
export function instantStamp(instantMs: number): string {
  return new Date(instantMs).toISOString().replace(/[-:]|\.\d+/g, '');
}
