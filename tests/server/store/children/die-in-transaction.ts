import { Database } from '../../../../demo/server/store/sqlite/database.ts';

/** Makes this process die, as if its power were cut, before the n-th statement of a transaction. */
export function dieInTransaction(statement: number): void {
  let left = NaN;
  for (const method of ['exec', 'run', 'get', 'all'] as const) {
    const original = Database.prototype[method] as (...args: unknown[]) => unknown;
    Database.prototype[method] = function dying(this: Database, ...args: unknown[]) {
      if (--left === 0) process.kill(process.pid, 'SIGKILL');
      const result = Reflect.apply(original, this, args);
      if (args[0] === 'BEGIN IMMEDIATE') left = statement;
      if (args[0] === 'COMMIT') left = NaN;
      return result;
    } as never;
  }
}
