import { openStore } from '../../../../demo/server/store/open-store.ts';
import { manyRows } from '../with-store.ts';
import { dieInTransaction } from './die-in-transaction.ts';

// replaces all rows of a file, and dies before the n-th statement of the transaction
const [file, statements] = process.argv.slice(2);
const store = await openStore({ file });
dieInTransaction(Number(statements));
await store.replace({ kind: 'group', source: 'a', rows: manyRows(1_500, 'second').slice(500) });
await store.close();
