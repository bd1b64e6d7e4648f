/** A value as a short word; a nested one is only hinted at: it may be deep, or have a `toString` of its own. */
export function wordOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value ? '{…}' : '';
}
