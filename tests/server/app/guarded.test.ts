import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pino } from 'pino';
import { usualAllowances } from '../../../demo/server/http/allowances.ts';
import { StoreError } from '../../../demo/server/store/store.ts';
import { freshKey, run, type Running } from './running.ts';

describe('pages of other sites', () => {
  let here: Running;
  before(async () => { here = await run({ origins: ['https://clinic.example'] }); });
  after(() => here.stop());

  const preflight = (origin: string): Promise<Response> => Promise.resolve(here.app.request('/groups/owls/concerns', {
    method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' },
  }));

  it('may ask where they are listed, without cookies', async () => {
    const answer = await here.ask('/groups', undefined, { origin: 'https://clinic.example' });
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://clinic.example');
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /etag/i);
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
    assert.match(answer.headers.get('vary') ?? '', /origin/i);
    const before = await preflight('https://clinic.example');
    assert.equal(before.status, 204);
    assert.match(before.headers.get('access-control-allow-headers') ?? '', /idempotency-key/i);
  });

  it('may not where they are not', async () => {
    assert.equal((await here.ask('/groups', undefined, { origin: 'https://other.example' })).headers.get('access-control-allow-origin'), null);
    assert.equal((await preflight('https://other.example')).headers.get('access-control-allow-origin'), null);
  });

  it('are told of problems too', async () => {
    const problem = await here.ask('/groups/search', '{', { origin: 'https://clinic.example' });
    assert.equal(problem.status, 400);
    assert.equal(problem.headers.get('access-control-allow-origin'), 'https://clinic.example');
  });

  it('get security headers, and no cookie', async () => {
    for (const path of ['/index.json', '/groups', '/nowhere', '/staff/']) {
      const { headers } = await here.ask(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.equal(headers.get('x-frame-options'), 'SAMEORIGIN');
      assert.equal(headers.get('set-cookie'), null);
      assert.equal(headers.get('x-powered-by'), null);
    }
  });

  it('never leave a search in a cache', async () => {
    assert.equal((await here.ask('/groups/search', { timeZone: 'UTC' })).headers.get('cache-control'), 'no-store');
  });
});

describe('allowances', () => {
  const few = { ...usualAllowances, search: { points: 2, seconds: 60 }, write: { points: 1, seconds: 60 } };
  const search = (here: Running, headers: Record<string, string> = {}): Promise<Response> => here.ask('/groups/search', { timeZone: 'UTC' }, headers);

  it('stop one address, say for how long, and no other operation', async () => {
    const here = await run({ allowances: few });
    assert.equal((await search(here)).status, 200);
    assert.equal((await search(here)).status, 200);
    const refused = await search(here);
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal((await here.ask('/groups')).status, 200);
    await here.stop();
  });

  it('believe as many proxies as there are, and nothing that was written further left', async () => {
    const here = await run({ allowances: few, proxies: 1 });
    const from = (forwarded: string): Promise<Response> => search(here, { 'x-forwarded-for': forwarded });
    for (const forged of ['1.1.1.1', '2.2.2.2']) assert.equal((await from(`${forged}, 203.0.113.9`)).status, 200);
    assert.equal((await from('3.3.3.3, 203.0.113.9')).status, 429);
    assert.equal((await from('3.3.3.3, 203.0.113.10')).status, 200);
    await here.stop();
  });

  it('take a household of IPv6 for one', async () => {
    const here = await run({ allowances: few, proxies: 1 });
    const from = (forwarded: string): Promise<Response> => search(here, { 'x-forwarded-for': forwarded });
    assert.equal((await from('2001:db8:1:2::1')).status, 200);
    assert.equal((await from('2001:DB8:1:2:3:4:5:6')).status, 200);
    assert.equal((await from('2001:0db8:0001:0002::9')).status, 429);
    assert.equal((await from('2001:db8:1:3::1')).status, 200);
    await here.stop();
  });
});

describe('the log', () => {
  it('holds no word, place, id or address of anybody', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'debug', base: undefined }, { write: line => { lines.push(line); } });
    const here = await run({ log, proxies: 1 });
    const secrets = ['secretword', '43.712345', '203.0.113.77', 'kettle'];
    const headers = { 'x-forwarded-for': '203.0.113.77', 'idempotency-key': freshKey() };
    await here.ask('/groups/search', { timeZone: 'UTC', text: 'secretword', near: { latitude: 43.712345, longitude: 1 } }, headers);
    await here.ask('/groups/kettle/concerns', { parts: ['time'], text: 'secretword' }, headers);
    await here.ask('/groups/kettle', undefined, headers);
    await here.ask('/places/search', { text: 'secretword' }, headers);
    await here.ask('/groups/search?text=secretword', '{"secretword', headers);
    assert.match(lines.join(''), /"operation":"searchGroups","status":200/);
    for (const secret of secrets) assert.ok(!lines.join('').includes(secret), secret);
    await here.stop();
  });
});

describe('a store that cannot be written', () => {
  it('is told as such, and reading goes on', async () => {
    const here = await run();
    here.store.addConcern = () => Promise.reject(new StoreError('full', 'disk full at /secret/path'));
    const refused = await here.ask('/groups/owls/concerns', { parts: ['time'] }, { 'idempotency-key': freshKey() });
    assert.equal(refused.status, 503);
    assert.ok(!(await refused.text()).includes('secret'));
    assert.equal((await here.ask('/groups/owls')).status, 200);
    here.store.addConcern = () => Promise.reject(new TypeError('boom at /secret/path'));
    const fault = await here.ask('/groups/owls/concerns', { parts: ['time'] }, { 'idempotency-key': freshKey() });
    assert.equal(fault.status, 500);
    assert.ok(!(await fault.text()).includes('boom'));
    await here.stop();
  });
});
