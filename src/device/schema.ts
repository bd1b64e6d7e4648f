import { placeName } from './names.ts';

/** The stores of the database: which visits there are, and all that is kept, encrypted. */
export const schema = {
  name: placeName,
  version: 1,
  stores: ['visits', 'records'],
  upgrade: (database: IDBDatabase, from: number): void => {
    if (from >= 1) return;
    database.createObjectStore('visits', { keyPath: 'mark' });
    // numbered as they come, so that a list is in the order in which it was written, whichever tab wrote
    const records = database.createObjectStore('records', { autoIncrement: true });
    records.createIndex('id', 'id', { unique: true });
    records.createIndex('collection', 'collection');
    records.createIndex('mark', 'mark');
  },
};
