import * as v from 'valibot';

/** What was found wrong with one row of a list. */
export interface Finding {
  /** Place in the list, from 1, as a person counts. */
  row: number;
  /** The field at fault, in the feed's own name; absent where the whole row is. */
  field?: string;
  /** What is wrong, in words for the person who keeps the list. */
  why: string;
}

/** Rows that could be read, rows set aside whole, and single facts that had to be left out of rows that are shown. */
export interface Rows<Row> {
  rows: Row[];
  rejected: Finding[];
  dropped: Finding[];
}

/** Lists of which one bad item costs only itself. Not what to bring: a list emptied so would say that nothing is needed. */
const itemwise = new Set(['channels', 'links', 'places', 'topics', 'audiences', 'languages', 'accessibility', 'contentNotes', 'concerns']);

/** Reads one row leniently: a bad fact or item that can be spared is left out, a bad one that cannot sets the row aside. */
export function parseRow<Schema extends v.ObjectSchema<v.ObjectEntries, undefined>>(
  schema: Schema,
  raw: unknown,
  row: number,
  /** Facts that a row cannot do without: a group shown without its bad time would look like one by appointment. */
  needed: readonly string[],
): { value?: v.InferOutput<Schema>; rejected?: Finding; dropped: Finding[] } {
  const dropped: Finding[] = [];
  let input = raw;
  for (;;) {
    const result = v.safeParse(schema, input);
    if (result.success) return { value: result.output, dropped };
    const spare = new Set<string>();
    for (const issue of result.issues) {
      const field = v.getDotPath(issue) ?? undefined;
      const [fact, item] = field?.split('.') ?? [];
      if (fact === undefined || needed.includes(fact) || spare.size + dropped.length > 50) return { rejected: { row, field, why: issue.message }, dropped };
      const part = itemwise.has(fact) && item !== undefined ? `${fact}.${item}` : fact;
      if (!spare.has(part)) dropped.push({ row, field, why: issue.message });
      spare.add(part);
    }
    input = without(input as object, spare);
  }
}

/** A row without some facts (`cost`), and without some items of its lists (`channels.1`). */
const without = (row: object, spare: ReadonlySet<string>): object => Object.fromEntries(Object.entries(row)
  .filter(([fact]) => !spare.has(fact))
  .map(([fact, value]: [string, unknown]) => [fact, Array.isArray(value) ? value.filter((_, at) => !spare.has(`${fact}.${at}`)) : value]));

/** Reads a list leniently: one bad row never empties a page. */
export function parseRows<Schema extends v.ObjectSchema<v.ObjectEntries, undefined>>(
  schema: Schema,
  list: readonly unknown[],
  needed: readonly string[],
): Rows<v.InferOutput<Schema>> {
  const read: Rows<v.InferOutput<Schema>> = { rows: [], rejected: [], dropped: [] };
  list.forEach((raw, at) => {
    const { value, rejected, dropped } = parseRow(schema, raw, at + 1, needed);
    if (value) {
      read.rows.push(value);
      read.dropped.push(...dropped);
    } else if (rejected) read.rejected.push(rejected);
  });
  return read;
}
