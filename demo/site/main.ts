// Starts the sample site with its endpoint. PORT chooses the port; REAL_FEEDS names a folder of real feeds to serve beside the invented
// ones; every variable of the endpoint (DATA, IMPORT, DATABASE_URL …) is heard too.
import { fileURLToPath } from 'node:url';
import { SettingError } from '../server/config/setting-error.ts';
import { readSettings } from '../server/config/settings.ts';
import { openEndpoint, type Endpoint } from '../server/endpoint.ts';
import { listen, listenerOf, stopListening } from '../server/listen.ts';
import { createLog } from '../server/log.ts';
import { StoreError } from '../server/store/store.ts';
import { samplePages } from './pages.ts';
import { createSampleServer } from './server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const graceMs = 500;

try {
  await start();
} catch (error) {
  console.error(error instanceof SettingError || error instanceof StoreError || (error instanceof Error && error.message.startsWith('Port ')) ? error.message : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const settings = readSettings({ CONFIG: `${root}demo/server/endpoint.config.json`, LOG_LEVEL: 'warn', SEED: 'yes', ...process.env }, { port: 4600, data: `${root}.data/sample.sqlite` });
  const endpoint = await openEndpoint({ settings, log: createLog(settings.logLevel), base: '/support' });
  const server = createSampleServer({ root, realFeeds: process.env.REAL_FEEDS, endpoint: listenerOf(endpoint.app, { alone: true }) });
  await listen(server, settings.port, settings.host);
  await announce(`http://localhost:${settings.port}`, endpoint, settings.databaseUrl ? 'the PostgreSQL database that DATABASE_URL names' : settings.data);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      endpoint.endStreams();
      void stopListening(server, graceMs).then(() => endpoint.stop()).finally(() => process.exit(0));
    });
  }
}

async function announce(site: string, { directory: { groups, resources } }: Endpoint, where: string): Promise<void> {
  console.log(`\nThe sample pages are at ${site}/\n`);
  for (const { path, description } of await samplePages(`${root}demo/pages`)) console.log(`  ${site}${path}\n      ${description}`);
  console.log(`\n  ${site}/support/reference\n      The support endpoint: ${groups.index.length} groups and ${resources.index.length} resources, all invented unless IMPORT named feeds.`);
  console.log(`      They are kept in ${where}.`);
  if (process.env.REAL_FEEDS) console.log(`\n  ${site}/real-feeds/\n      The real feeds in ${process.env.REAL_FEEDS}, each in a finder.`);
  console.log('\nCtrl+C stops it.');
}
