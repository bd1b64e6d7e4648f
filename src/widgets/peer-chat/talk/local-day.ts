/** A day in a form that sorts, where the reader is: `2026-11-26`. */
export function localDay(instant: string | number): string {
  const at = new Date(instant);
  return `${String(at.getFullYear())}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}
