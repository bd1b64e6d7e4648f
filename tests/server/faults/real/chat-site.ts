import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
// @ts-expect-error: a plain script, which `npm test` uses before anything is installed
import { findEngines as findEnginesUntyped } from '../../../../scripts/setup/engines.mjs';

const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };
const engines = (findEnginesUntyped as () => { name: string; path?: string }[])();

/** Where a browser of this maker is, if there is one. */
export const browserAt = (name: 'chromium' | 'firefox'): string | undefined => engines.find(engine => engine.name === name)?.path;

/** Builds the scripts that a page loads. */
export function buildPage(dist: string): void {
  const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'page', '--outDir', dist, '--logLevel', 'error'], { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
}

/** A site with a chat on it, whose endpoint is elsewhere. */
export async function siteWith(dist: string, endpoint: string): Promise<Server> {
  const page = `<!doctype html><html lang="en"><title>A page</title><script type="module" src="/loader.js" data-endpoint="${endpoint}"></script><peer-chat></peer-chat>`;
  const server = createServer(({ url = '/' }, answer) => {
    const content = url === '/' ? page : url === '/favicon.ico' ? '' : readFileSync(join(dist, new URL(url, 'http://site').pathname));
    answer.writeHead(200, { 'content-type': types[extname(url)] ?? 'text/html' }).end(content);
  });
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  return server;
}

export const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
