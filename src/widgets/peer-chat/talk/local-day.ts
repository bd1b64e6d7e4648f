import type { TimelineRow } from '../../../client/chat/timeline-row.ts';

/** A day in a form that sorts, where the reader is: `2026-11-26`. */
export function localDay(instant: string | number): string {
  const at = new Date(instant);
  return `${String(at.getFullYear())}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

/** The reader's day, by a clock that may be wrong: none where a room has a later one, for then it would call an earlier day "today". */
export function todayBeside(rows: readonly TimelineRow[], now = Date.now()): string | undefined {
  const today = localDay(now);
  return rows.some(row => row.row === 'day' && row.day > today) ? undefined : today;
}
