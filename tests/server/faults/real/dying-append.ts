import pg from 'pg';
import { openStore } from '../../../../demo/server/store/open-store.ts';
import { message, start } from '../../store/with-chat.ts';

// says something, and dies at the n-th statement of the transaction that stores it: before it is sent, or when it is on its way
const [databaseUrl, statements, when, person = '', key = ''] = process.argv.slice(2);
const store = await openStore({ databaseUrl });

let left = NaN;
const prototype = pg.Client.prototype as unknown as { query: (this: unknown, sql: unknown, ...more: unknown[]) => unknown };
const { query } = prototype;
prototype.query = function dying(sql, ...more) {
  if (String(sql).startsWith('BEGIN')) left = Number(statements);
  left -= 1;
  if (left === 0 && when === 'before') process.kill(process.pid, 'SIGKILL');
  const answer = query.apply(this, [sql, ...more]);
  // the bytes have left this process, and the answer has no chance
  if (left === 0) setImmediate(() => { process.kill(process.pid, 'SIGKILL'); });
  return answer;
};
await store.chat.append({ room: 'evening', person, key, content: message('Here'), at: start });
await store.close();
