import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../server/config/settings.ts';
import { openEndpoint } from '../server/endpoint.ts';
import { listenerOf } from '../server/listen.ts';
import { createLog } from '../server/log.ts';

/** The sample endpoint with its invented rows, kept nowhere: for the development server and for tests of pages. */
export async function endpointInMemory(): Promise<RequestListener> {
  const settings = readSettings({ CONFIG: fileURLToPath(new URL('../server/endpoint.config.json', import.meta.url)), SEED: 'yes' }, { port: 0, data: ':memory:' });
  return listenerOf((await openEndpoint({ settings, log: createLog('warn'), base: '/support' })).app);
}
