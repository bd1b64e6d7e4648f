import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createPatientServer, listen, listenerOf, stopListening } from '../../../demo/server/listen.ts';
import { Metrics } from '../../../demo/server/metrics.ts';
import { createOpsServer } from '../../../demo/server/ops-server.ts';
import { run, type Running } from './running.ts';

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe('the endpoint on a socket', () => {
  let here: Running;
  let server: Server;
  before(async () => {
    here = await run();
    server = createPatientServer(listenerOf(here.app));
    await listen(server, 0, '127.0.0.1');
  });
  after(async () => {
    await stopListening(server, 0);
    await here.stop();
  });

  /** Writes bytes as they are, and reads until the other side ends. */
  const say = async (...pieces: (string | number)[]): Promise<string> => {
    const socket = connect(portOf(server), '127.0.0.1');
    socket.on('error', () => undefined);
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => { heard += text; });
    await once(socket, 'connect');
    for (const piece of pieces) {
      if (typeof piece === 'number') await new Promise(resolve => setTimeout(resolve, piece));
      else socket.write(piece);
    }
    if (!socket.closed) await once(socket, 'close');
    return heard;
  };

  it('answers', async () => {
    const answer = await fetch(`http://127.0.0.1:${portOf(server)}/index.json`);
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as { contract: number }).contract, 1);
  });

  it('packs what is worth it', async () => {
    const answer = await fetch(`http://127.0.0.1:${portOf(server)}/groups/search`, { method: 'POST', headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' }, body: '{"timeZone":"UTC"}' });
    assert.equal(answer.headers.get('content-encoding'), 'gzip');
    assert.equal(((await answer.json()) as { total: number }).total, 3);
  });

  it('refuses what is no HTTP, with a problem', async () => {
    const heard = await say('HELLO\r\n\r\n');
    assert.match(heard, /^HTTP\/1\.1 400 /);
    assert.match(heard, /application\/problem\+json/);
  });

  it('refuses endless headers', async () => {
    const heard = await say(`GET / HTTP/1.1\r\nHost: x\r\nx-long: ${'y'.repeat(40_000)}\r\n\r\n`);
    assert.match(heard, /^HTTP\/1\.1 431 /);
  });

  it('ends with whoever sends too slowly, and lives', { timeout: 60_000 }, async () => {
    const heard = await say('POST /groups/search HTTP/1.1\r\nHost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"time', 1);
    assert.match(heard, /^HTTP\/1\.1 408 [^]*"too-slow"|^HTTP\/1\.1 408 [^]*problem:too-slow/);
    assert.equal((await fetch(`http://127.0.0.1:${portOf(server)}/index.json`)).status, 200);
  });

  it('says that a port is taken', async () => {
    const other = createPatientServer(listenerOf(here.app));
    await assert.rejects(listen(other, portOf(server), '127.0.0.1'), /Port \d+ is taken/);
  });
});

describe('the watching port', () => {
  it('tells of life, readiness and counts', async () => {
    const metrics = new Metrics();
    metrics.request('searchGroups', 200, 12);
    const health: { why?: string } = {};
    const server = createOpsServer({ metrics, unready: () => Promise.resolve(health.why) });
    await listen(server, 0, '127.0.0.1');
    const ask = async (path: string): Promise<[number, string]> => {
      const answer = await fetch(`http://127.0.0.1:${portOf(server)}${path}`);
      return [answer.status, await answer.text()];
    };
    assert.deepEqual(await ask('/health'), [200, 'ok\n']);
    assert.deepEqual(await ask('/ready'), [200, 'ok\n']);
    health.why = 'the store cannot be written';
    assert.deepEqual(await ask('/ready'), [503, 'the store cannot be written\n']);
    assert.match((await ask('/metrics'))[1], /support_request_seconds_bucket\{le="0\.025",operation="searchGroups",status="2xx"\} 1/);
    assert.equal((await ask('/secrets'))[0], 404);
    await stopListening(server, 0);
  });
});
