import { configuredRooms } from './chat/configured-rooms.ts';
import type { EndpointConfig } from './config/endpoint-config.ts';
import type { Settings } from './config/settings.ts';
import { createImporter, type Importer } from './import/importer.ts';
import { parseImports } from './import/parse-imports.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { seedGroups } from './seed/groups.ts';
import { seedResources } from './seed/resources.ts';
import { seedRooms } from './seed/rooms.ts';
import type { WholeStore } from './store/chat-store.ts';

interface Filling {
  settings: Settings;
  config: EndpointConfig;
  log: Log;
  metrics: Metrics;
  clock: () => number;
}

/** Name under which the invented rows are kept. */
const seedSource = 'seed';

/**
 * Brings rows into the store: from the feeds that the operator names, which are read again from then on, or for a first look the invented
 * ones, once. An empty store is filled before this resolves; one with rows answers with them while its feeds are read.
 */
export async function fill(store: WholeStore, { settings, config, log, metrics, clock }: Filling): Promise<Importer | undefined> {
  const sources = [...parseImports(settings.imports), ...config.imports].map(source => ({ timeZone: config.timeZone, ...source }));
  const isEmpty = (await store.count('group')) + (await store.count('resource')) === 0;
  if (sources.length === 0) {
    if (settings.seed && isEmpty) await seed(store, config, clock(), log);
    return undefined;
  }
  const importer = createImporter({
    store, sources, clock, everyMs: settings.importEveryMs, acceptShrink: settings.importShrink,
    report: ({ source, rows, rejectedCount: rejected, failure, keepsOldRows: keepsOld }, error) => {
      metrics.imported(failure === undefined ? 'good' : 'bad');
      log[failure === undefined ? 'info' : 'warn']({ source, rows, rejected, failure, keepsOld, err: error }, 'source read');
    },
  });
  if (isEmpty) await importer.readAll();
  importer.start();
  return importer;
}

async function seed(store: WholeStore, config: EndpointConfig, now: number, log: Log): Promise<void> {
  const bodies = (rows: readonly { id: string }[]): { id: string; body: string }[] => rows.map(row => ({ id: row.id, body: JSON.stringify({ ...row, concerns: undefined, confirmedAt: undefined }) }));
  const groups = seedGroups(now);
  await store.replace({ kind: 'group', source: seedSource, rows: bodies(groups) });
  const resources = seedResources(now, groups);
  await store.replace({ kind: 'resource', source: seedSource, rows: bodies(resources) });
  const events = await seedRooms(store.chat, configuredRooms(config), now);
  log.info({ groups: groups.length, resources: resources.length, events }, 'filled with invented rows');
}
