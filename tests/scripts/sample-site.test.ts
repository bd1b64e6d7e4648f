import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createSampleServer } from '../../demo/site/server.ts';

describe('the sample site', () => {
  const root = mkdtempSync(join(tmpdir(), 'sample-site-'));
  let server: Server;

  before(async () => {
    write('demo/pages/clinic.html', '<title>A clinic</title><meta name="description" content="One finder.">');
    write('demo/pages/index.html', '<title>All samples</title>');
    write('demo/pages/strict-csp.html', '<title>Strict</title>');
    write('demo/feeds/circles.csv', `name;Weekday\n${'Círculo;Monday\n'.repeat(200)}`);
    write('demo/feeds/pantry.json', JSON.stringify({ contents: [{ id: '1', name: 'Pantry', status: 'active', schedules: [] }] }));
    write('demo/feeds/notes.json', '{"made": "up"}');
    write('demo/neighbours/index.json', '{}');
    write('dist/loader.js', 'export {};');
    write('secret.txt', 'not for the web');
    write('demo/pages/.hidden.html', 'not for the web');
    server = createSampleServer({ root, realFeeds: join(root, 'demo/feeds') });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    server.close();
    server.closeAllConnections();
    rmSync(root, { recursive: true });
  });

  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  /** Asks for a path as it is written: fetch would tidy it first. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<IncomingMessage & { body: Buffer }> =>
    new Promise((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const asked = request({ host: '127.0.0.1', port, path, headers, method }, answer => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => { resolve(Object.assign(answer, { body: Buffer.concat(chunks) })); });
      });
      asked.on('error', reject);
      asked.end();
    });

  it('serves pages at the root, the build, feeds, real feeds and the endpoint', async () => {
    for (const [path, type] of [
      ['/clinic.html', 'text/html; charset=utf-8'],
      ['/dist/loader.js', 'text/javascript; charset=utf-8'],
      ['/feeds/circles.csv', 'text/csv; charset=utf-8'],
      ['/real-feeds/circles.csv?fresh=1', 'text/csv; charset=utf-8'],
      ['/neighbours/index.json', 'application/json'],
    ] as const) {
      const answer = await ask(path);
      assert.equal(answer.statusCode, 200, path);
      assert.equal(answer.headers['content-type'], type);
    }
  });

  it('shows each real feed in the widget that reads it', async () => {
    const page = async (feed: string): Promise<string> => String((await ask(`/real-feeds/?feed=${feed}`)).body);
    assert.match(await page('circles.csv'), /<group-finder src="\/real-feeds\/circles\.csv">/);
    assert.match(await page('pantry.json'), /<resource-cards src="\/real-feeds\/pantry\.json">/);
    assert.doesNotMatch(await page('notes.json'), /<group-finder|<resource-cards|\?feed=notes/);
  });

  it('shows the index page at the root', async () => {
    const { body } = await ask('/');
    assert.match(String(body), /All samples/);
  });

  for (const path of ['/../secret.txt', '/feeds/../../secret.txt', '/feeds/..%2f..%2fsecret.txt', '/feeds/%2e%2e/%2e%2e/secret.txt', '/feeds/..\\..\\secret.txt', '/.hidden.html', '/feeds', '/feeds/', '/%', '/%00']) {
    it(`finds nothing at ${path}`, async () => {
      assert.equal((await ask(path)).statusCode, 404);
    });
  }

  it('answers 304 while nothing changed, and anew after', async () => {
    const { headers } = await ask('/feeds/circles.csv');
    const etag = headers.etag ?? '';
    assert.equal((await ask('/feeds/circles.csv', { 'if-none-match': etag })).statusCode, 304);
    assert.equal((await ask('/feeds/circles.csv', { 'if-none-match': '"other"' })).statusCode, 200);
  });

  it('packs text for browsers that take it, and for those only', async () => {
    const plain = await ask('/feeds/circles.csv');
    assert.equal(plain.headers['content-encoding'], undefined);
    for (const encoding of ['br', 'gzip']) {
      const packed = await ask('/feeds/circles.csv', { 'accept-encoding': encoding });
      assert.equal(packed.headers['content-encoding'], encoding);
      assert.ok(packed.body.length < plain.body.length / 2);
    }
    assert.equal((await ask('/feeds/circles.csv', { 'accept-encoding': 'br;q=0' })).headers['content-encoding'], undefined);
  });

  it('answers HEAD without a body, and refuses to be written to', async () => {
    const head = await ask('/clinic.html', {}, 'HEAD');
    assert.equal(head.statusCode, 200);
    assert.equal(head.body.length, 0);
    assert.equal((await ask('/clinic.html', {}, 'POST')).statusCode, 405);
  });

  it('sends the strict policy with the strict page only', async () => {
    const policy = (await ask('/strict-csp.html')).headers['content-security-policy'];
    assert.match(String(policy), /^default-src 'none'.*require-trusted-types-for 'script'/);
    assert.equal((await ask('/clinic.html')).headers['content-security-policy'], undefined);
  });
});
