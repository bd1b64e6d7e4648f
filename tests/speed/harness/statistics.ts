/** The value below which that share of the sample lies (0 to 1, nearest rank); NaN of an empty sample. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (sample: readonly number[]): number => quantile(sample, 0.5);
export const p95 = (sample: readonly number[]): number => quantile(sample, 0.95);
export const sum = (sample: readonly number[]): number => sample.reduce((total, value) => total + value, 0);
