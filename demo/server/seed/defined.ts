/** The facts that are there: what was left out is no key at all, as in JSON. */
export function defined<Row extends object>(row: Row): Row {
  const kept: Partial<Row> = {};
  for (const key of Object.keys(row) as (keyof Row)[]) if (row[key] !== undefined) kept[key] = row[key];
  return kept as Row;
}
