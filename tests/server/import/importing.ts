import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createImporter, type Importer, type ImporterOptions } from '../../../demo/server/import/importer.ts';
import type { ImportSource } from '../../../demo/server/import/source.ts';
import { MemoryStore } from './memory-store.ts';

/** An importer over a store in memory. */
export function importing(sources: ImportSource[], options: Partial<ImporterOptions> & { store?: MemoryStore } = {}): { importer: Importer; store: MemoryStore } {
  const store = options.store ?? new MemoryStore();
  return { importer: createImporter({ sources, clock: () => 1_000, everyMs: 3_600_000, ...options, store }), store };
}

/** A folder of its own, gone after the tests. Gives what writes a file into it and returns its path. */
export function folder(): (name: string, text: string) => string {
  const path = mkdtempSync(join(tmpdir(), 'import-'));
  after(() => { rmSync(path, { recursive: true }); });
  return (name, text) => {
    writeFileSync(join(path, name), text);
    return join(path, name);
  };
}

/** A server of this machine, gone after the tests. Gives its address. */
export async function host(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** Groups as Meeting Guide JSON. */
export const meetings = (howMany: number, more: object = {}): string =>
  JSON.stringify(Array.from({ length: howMany }, (_, at) => ({ slug: `tea-${String(at + 1)}`, name: `Tea ${String(at + 1)}`, day: 1, time: '19:00', ...more })));

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 5));
}
