import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../config/settings.ts';
import { openEndpoint } from '../endpoint.ts';
import { createPatientServer, listen, listenerOf, stopListening } from '../listen.ts';
import { createLog } from '../log.ts';
import { createOpsServer } from '../ops-server.ts';

/** Longer than any honest request takes, shorter than the patience of those who stop processes. */
const graceMs = 10_000;

/** Runs the endpoint until it is told to stop. */
export async function serve(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel);
  const endpoint = await openEndpoint({ settings, log });
  const server = createPatientServer(listenerOf(endpoint.app, { alone: true }));
  const ops = settings.metricsPort === undefined ? undefined : createOpsServer(endpoint);
  try {
    await listen(server, settings.port, settings.host);
    if (ops) await listen(ops, settings.metricsPort ?? 0, settings.metricsHost);
  } catch (error) {
    await endpoint.stop();
    throw error;
  }
  if (settings.origins.length === 0) log.warn('ORIGINS is empty: only pages of this very address can use the endpoint');
  if (endpoint.directory.groups.index.length + endpoint.directory.resources.index.length === 0) log.warn('there is nothing to find yet: name a feed with IMPORT');
  log.info({ port: portOf(server), metricsPort: ops && portOf(ops), store: settings.databaseUrl ? 'postgres' : settings.data }, 'ready');
  const stop = (signal: string): void => {
    log.info({ signal }, 'stopping');
    endpoint.endStreams();
    Promise.all([stopListening(server, graceMs), ops && stopListening(ops, 0)])
      .then(() => endpoint.stop())
      .then(() => { log.info('stopped'); }, (error: unknown) => { log.error({ err: error }, 'stopped badly'); process.exitCode = 1; })
      .finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
