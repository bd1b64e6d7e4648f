import { openStore } from '../../../../demo/server/store/open-store.ts';
import { Database } from '../../../../demo/server/store/sqlite/database.ts';
import { manyRows } from '../with-store.ts';

// replaces all rows of a file, and dies, as if its power were cut, before the n-th statement of the transaction
const [file, statements] = process.argv.slice(2);
const store = await openStore({ file });
let left = NaN;

for (const method of ['exec', 'run', 'get', 'all'] as const) {
  const original = Database.prototype[method] as (...args: unknown[]) => unknown;
  Database.prototype[method] = function dying(this: Database, ...args: unknown[]) {
    if (--left === 0) process.kill(process.pid, 'SIGKILL');
    const result = Reflect.apply(original, this, args);
    if (args[0] === 'BEGIN IMMEDIATE') left = Number(statements);
    if (args[0] === 'COMMIT') left = NaN;
    return result;
  } as never;
}

await store.replace({ kind: 'group', source: 'a', rows: manyRows(1_500, 'second').slice(500) });
await store.close();
