import { openStore } from '../../../../demo/server/store/open-store.ts';
import { rowsOf } from '../with-store.ts';

// holds a file until it is killed
const store = await openStore({ file: process.argv[2] });
await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
process.stdout.write('ready');
setInterval(() => undefined, 60_000);
