import { after, before, describe } from 'node:test';
import { startCluster, type PostgresCluster } from '../postgres-cluster.ts';
import { skipOfPostgres } from '../postgres-programs.ts';
import { chatConforms } from './chat-conformance.ts';

describe('conversation in a PostgreSQL database', { skip: skipOfPostgres() }, () => {
  let cluster: PostgresCluster;
  before(async () => { cluster = await startCluster(); });
  after(() => cluster.stop());

  chatConforms(async () => ({ databaseUrl: await cluster.makeDatabase() }));
});
