/** One measured value of a benchmark. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** Most that it should be; null where there is no goal. */
  goal: number | null;
  met: boolean | null;
}

export const figure = (name: string, value: number, unit: string, goal: number | null = null): Figure =>
  ({ name, value: Math.round(value * 100) / 100, unit, goal, met: goal === null ? null : value <= goal });

/** A table with a line for each figure and a column for each case. */
export function printTable(cases: readonly { label: string; figures: readonly Figure[] }[]): void {
  const [first] = cases;
  if (!first) return;
  const lines = first.figures.map(({ name, unit }, at) => [`${name} (${unit})`, ...cases.map(({ figures }) => cell(figures[at]))]);
  const table = [['', ...cases.map(({ label }) => label)], ...lines];
  const widths = table[0]?.map((_, column) => Math.max(...table.map(line => line[column]?.length ?? 0))) ?? [];
  for (const line of table) console.log(line.map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0))).join('   '));
}

/** `7.2 ✓`, or with its goal where it is not met. */
function cell(figure: Figure | undefined): string {
  if (!figure || Number.isNaN(figure.value)) return '-';
  const { value, goal, met } = figure;
  const text = value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
  return met === null ? text : met ? `${text} ✓` : `${text} ✗ ${goal?.toLocaleString('en') ?? ''}`;
}
