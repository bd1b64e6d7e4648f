import { HsdsDirectory, type HsdsRow } from '../../../demo/server/exports/hsds/directory.ts';

export const endpoint = 'https://example.org/support';

/** A directory of these rows. */
export function directoryOf(rows: readonly HsdsRow[]): HsdsDirectory {
  const directory = new HsdsDirectory({ endpoint, find: (kind, id) => rows.find(one => one.kind === kind && one.row.id === id) });
  for (const row of rows) directory.add(row);
  return directory;
}
