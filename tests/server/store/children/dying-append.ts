import { openStore } from '../../../../demo/server/store/open-store.ts';
import { message, start } from '../with-chat.ts';
import { dieInTransaction } from './die-in-transaction.ts';

// says a few things at once, and dies before the n-th statement of the transaction that stores them
const [file, statements, person = ''] = process.argv.slice(2);
const store = await openStore({ file });
dieInTransaction(Number(statements));
await Promise.all([1, 2, 3].map(at => store.chat.append({ room: 'evening', person, key: `key-of-attempt-${at}`, content: message(`No. ${at}`), at: start })));
await store.close();
