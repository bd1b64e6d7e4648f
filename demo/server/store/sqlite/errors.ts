import { StoreError } from '../store.ts';

const [readOnly, busy, locked, perm, inputOutput, corrupt, full, cannotOpen, notADatabase] = [8, 5, 6, 3, 10, 11, 13, 14, 26];

/** Primary result codes of SQLite that an operator can mend, and what to say. See https://www.sqlite.org/rescode.html */
const reasons = new Map<number, [kind: StoreError['kind'], why: string]>([
  [busy, ['taken', 'is in use by another process']],
  [locked, ['taken', 'is in use by another process']],
  [full, ['full', 'could not grow: the disk is full. Nothing of this change was kept']],
  [readOnly, ['unreachable', 'may not be written: see who owns the file and its folder, and whether the disk is read-only']],
  [perm, ['unreachable', 'may not be opened: see who owns the file and its folder']],
  [cannotOpen, ['unreachable', 'could not be opened: see that its folder is there and may be written']],
  [inputOutput, ['broken', 'could not be read or written: the disk reports an error']],
  [corrupt, ['broken', 'is damaged. It was left as it is: put a backup in its place']],
  [notADatabase, ['broken', 'is not an SQLite database. It was left as it is: name another file, or move this one away']],
]);

/** Turns an error of either driver into a `StoreError` where the operator can mend it; anything else stays as it is. */
export function storeErrorOf(error: unknown, file: string): unknown {
  if (error instanceof StoreError) return error;
  const reason = reasons.get(resultCodeOf(error));
  return reason ? new StoreError(reason[0], `${file} ${reason[1]}.`, { cause: error }) : error;
}

/** The primary result code: node:sqlite has `errcode`, libsql `rawCode`, and in its words alone where it could not open. */
function resultCodeOf(error: unknown): number {
  if (!(error instanceof Error)) return NaN;
  const { errcode, rawCode } = error as { errcode?: number; rawCode?: number };
  const said = /Unable to open connection .*: (\d+)/.exec(error.message)?.[1];
  return (errcode ?? rawCode ?? Number(said)) & 0xff;
}
