import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { freshKey, run, type Running } from './running.ts';

/** Stands in every bad value: no answer may hold it. */
const marker = 'zzmarkerzz';

describe('bad input', () => {
  let here: Running;
  before(async () => { here = await run(); });
  after(() => here.stop());

  const search = (body: unknown) => here.ask('/groups/search', body);
  const refusals: [string, unknown, number, string | undefined][] = [
    ['malformed JSON', `{"text": "${marker}`, 400, undefined],
    ['an empty body', '', 400, undefined],
    ['a list', [marker], 400, 'timeZone'],
    ['null', 'null', 400, undefined],
    ['a wrong type', { timeZone: 'UTC', text: { [marker]: 1 } }, 400, 'text'],
    ['an unknown cursor', { timeZone: 'UTC', cursor: marker }, 400, 'cursor'],
    ['a cursor of another order', { timeZone: 'UTC', cursor: 'eyJieSI6ImRpc3RhbmNlIn0', sort: 'time' }, 400, 'cursor'],
    ['NUL in text', { timeZone: 'UTC', text: `${marker}\0` }, 400, 'text'],
    ['a lone surrogate', { timeZone: 'UTC', text: `${marker}\ud800` }, 400, 'text'],
    ['a huge radius', { timeZone: 'UTC', near: { latitude: 1, longitude: 1 }, radiusKm: 1e9 }, 400, 'radiusKm'],
    ['latitude 100', { timeZone: 'UTC', near: { latitude: 100, longitude: 1 } }, 400, 'near.latitude'],
    ['thousands of values', { timeZone: 'UTC', topics: Array.from({ length: 5_000 }, () => marker) }, 400, 'topics'],
    ['a long value', { timeZone: 'UTC', topics: [marker.repeat(100)] }, 400, 'topics.0'],
    ['a time that is none', { timeZone: 'UTC', between: ['25:00', marker] }, 400, 'between.0'],
    ['limit 1000', { timeZone: 'UTC', limit: 1000 }, 400, 'limit'],
    ['limit 0.5', { timeZone: 'UTC', limit: 0.5 }, 400, 'limit'],
    ['no zone', {}, 400, 'timeZone'],
    ['a zone with marks', { timeZone: `<${marker}>` }, 400, 'timeZone'],
    ['10 MB', { timeZone: 'UTC', text: marker.repeat(1_000_000) }, 413, undefined],
  ];
  for (const [what, body, status, field] of refusals) {
    it(`refuses ${what}`, async () => {
      const response = await search(body);
      assert.equal(response.status, status);
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
      const text = await response.text();
      assert.ok(!text.includes(marker) && !text.includes('    at '), text);
      const problem = JSON.parse(text) as Record<string, unknown>;
      assert.equal(problem.status, status);
      assert.equal(problem.field, field);
      assert.ok(problem.title && problem.type);
    });
  }

  const taken: [string, Record<string, unknown>][] = [
    ['reversed times, over midnight', { between: ['22:00', '04:00'] }],
    ['operators of SQL', { text: "'; DROP TABLE record; -- \" OR 1=1" }],
    ['operators of full-text search', { text: 'NEAR(a b, 5) AND "x" * ^ NOT - col:' }],
    ['a zone that is not known here', { timeZone: 'Mars/Olympus' }],
    ['fields of a later contract', { shoeSize: 45, __proto__: { a: 1 }, constructor: marker }],
    ['emoji and any script', { text: '🫶🏽 سلام 안녕' }],
  ];
  for (const [what, query] of taken) {
    it(`takes ${what}`, async () => {
      assert.equal((await search({ timeZone: 'UTC', ...query })).status, 200);
    });
  }

  it('refuses what is not JSON, which a foreign form could send without asking', async () => {
    const response = await here.ask('/groups/search', '{"timeZone":"UTC"}', { 'content-type': 'text/plain' });
    assert.equal(response.status, 415);
  });

  it('says that an address takes another method', async () => {
    const response = await here.app.request('/groups/search', { method: 'PUT', body: '{}' });
    assert.equal(response.status, 405);
    assert.match(response.headers.get('allow') ?? '', /POST/);
    assert.equal((await here.app.request('/nowhere', { method: 'DELETE' })).status, 404);
  });

  it('stores nothing of a concern that is refused', async () => {
    const key = { 'idempotency-key': freshKey() };
    for (const [body, field] of [[{ parts: [] }, 'parts'], [{ parts: ['<script>'] }, 'parts.0'], [{ parts: ['time'], text: `${marker}\0` }, 'text'], [{ parts: ['time'], text: 'x'.repeat(3_000) }, 'text'], [{}, 'parts']] as const) {
      assert.equal((await here.problem('/groups/owls/concerns', body, key)).field, field);
    }
    assert.equal((await here.problem('/groups/owls/concerns', { parts: ['time'] })).field, 'Idempotency-Key');
    assert.equal((await here.problem('/groups/owls/concerns', { parts: ['time'] }, { 'idempotency-key': 'short' })).field, 'Idempotency-Key');
    assert.equal((await here.problem('/groups/nobody/concerns', { parts: ['time'] }, key)).status, 404);
    assert.deepEqual(await here.store.concerns({ open: true, limit: 10 }), []);
  });
});
