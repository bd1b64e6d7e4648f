const parts = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const;
const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** An ISO 8601 duration in words: `P90D` is "90 days". Undefined where it is none. */
export function durationWords(duration: string, tag: string): string | undefined {
  const said = (iso.exec(duration)?.slice(1) ?? []).flatMap((count: string | undefined, at) => {
    const unit = parts[at];
    return count === undefined || unit === undefined ? [] : [new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count))];
  });
  return said.length === 0 ? undefined : new Intl.ListFormat(tag, { type: 'unit' }).format(said);
}
