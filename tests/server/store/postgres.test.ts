import { after, before, describe } from 'node:test';
import { startCluster, type PostgresCluster } from '../postgres-cluster.ts';
import { skipOfPostgres } from '../postgres-programs.ts';
import { storeConforms } from './conformance.ts';

describe('the store in a PostgreSQL database', { skip: skipOfPostgres() }, () => {
  let cluster: PostgresCluster;
  before(async () => { cluster = await startCluster(); });
  after(() => cluster.stop());

  storeConforms(async () => ({ databaseUrl: await cluster.makeDatabase() }));
});
