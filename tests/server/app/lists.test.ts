import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { GroupAnswer } from '../../../src/protocol/group-search.ts';
import type { Group } from '../../../src/protocol/group.ts';
import type { ResourceAnswer } from '../../../src/protocol/resource-search.ts';
import { bodiesOf, freshKey, now, run, sampleGroups, type Running } from './running.ts';

describe('lists at the endpoint', () => {
  let here: Running;
  let time = now;
  before(async () => { here = await run({ clock: () => time }); });
  after(() => here.stop());

  const found = async (path: string, query: Record<string, unknown>): Promise<GroupAnswer & ResourceAnswer> => {
    const response = await here.ask(path, { timeZone: 'UTC', ...query });
    assert.equal(response.status, 200);
    return (await response.json()) as GroupAnswer & ResourceAnswer;
  };
  const ids = async (path: string, query: Record<string, unknown>): Promise<string[]> => (await found(path, query)).items.map(({ id }) => id);

  it('says what it offers', async () => {
    const service = (await (await here.ask('/index.json')).json()) as Record<string, unknown>;
    assert.equal(service.contract, 1);
    assert.deepEqual(service.offers, { groups: { search: true }, resources: { search: true }, places: {} });
    assert.equal(service.now, '2026-11-21T10:00:00.000Z');
  });

  for (const path of ['/groups', '/groups.json', '/resources', '/resources.json']) {
    it(`gives the whole list at ${path}, and 304 to whoever has it`, async () => {
      const whole = await here.ask(path);
      const rows = (await whole.json()) as { id: string }[];
      assert.deepEqual(rows.map(({ id }) => id), path.startsWith('/groups') ? ['owls', 'kettle', 'a/b ?'] : ['line', 'soup']);
      const etag = whole.headers.get('etag') ?? '';
      assert.match(etag, /^"(group|resource)-.+-\d+"$/);
      for (const asked of [etag, `W/${etag}`, `"other", ${etag}`]) assert.equal((await here.ask(path, undefined, { 'if-none-match': asked })).status, 304);
      assert.equal((await here.ask(path, undefined, { 'if-none-match': '"other"' })).status, 200);
    });
  }

  it('finds one row by its id, whatever letters it has', async () => {
    const group = (await (await here.ask(`/groups/${encodeURIComponent('a/b ?')}`)).json()) as Group;
    assert.equal(group.name, 'Odd Id');
    assert.equal((await here.problem('/groups/nobody')).status, 404);
    assert.equal((await here.problem('/groups/%E0%A4%A')).status, 404);
  });

  it('searches by words, filters, place and time', async () => {
    assert.deepEqual(await ids('/groups/search', { text: 'kettle' }), ['kettle']);
    assert.deepEqual(await ids('/groups/search', { attendance: ['online'] }), ['owls']);
    assert.deepEqual(await ids('/groups/search', { near: { latitude: 43.7, longitude: -91.2 }, radiusKm: 5 }), ['kettle']);
    assert.deepEqual(await ids('/groups/search', { now: true }), ['owls']);
    assert.deepEqual(await ids('/groups/search', { within: 60 * 24 * 3 }), ['owls', 'kettle']);
    assert.deepEqual(await ids('/groups/search', { free: true }), ['kettle']);
    assert.deepEqual(await ids('/resources/search', { openNow: true }), ['line']);
    assert.deepEqual(await ids('/resources/search', { noDocuments: true }), ['soup']);
    assert.deepEqual(await ids('/resources/search', { kinds: ['offer', 'request'] }), ['soup']);
  });

  it('finds terms by their labels in the visitor’s language', async () => {
    assert.deepEqual(await ids('/groups/search', { text: 'duelo', locale: 'es-MX' }), ['owls']);
    assert.deepEqual(await ids('/groups/search', { text: 'duelo', locale: 'en' }), []);
  });

  it('counts what choosing a value would give', async () => {
    const { total, facets } = await found('/groups/search', { attendance: ['online'] });
    assert.equal(total, 1);
    assert.deepEqual(facets.attendance?.map(({ value, count }) => `${value} ${count}`).sort(), ['in-person 1', 'online 1']);
  });

  it('gives pages whose cursors stay valid while rows come and go', async () => {
    const first = await found('/groups/search', { sort: 'time', limit: 1 });
    assert.deepEqual(first.items.map(({ id }) => id), ['owls']);
    await here.store.replace({ kind: 'group', source: 'more', rows: bodiesOf([{ ...sampleGroups[0], id: 'early-bird', name: 'Early Bird' } as Group]) });
    await here.store.replace({ kind: 'group', source: 'test', rows: bodiesOf(sampleGroups.slice(1)) });
    await here.directory.follow();
    const second = await found('/groups/search', { sort: 'time', limit: 2, cursor: first.next });
    assert.deepEqual(second.items.map(({ id }) => id), ['early-bird', 'kettle'], 'the one that is gone is not missed, the new one at the same time comes after');
    const third = await found('/groups/search', { sort: 'time', limit: 2, cursor: second.next });
    assert.deepEqual(third.items.map(({ id }) => id), ['a/b ?']);
    assert.equal(third.next, undefined);
    await here.store.replace({ kind: 'group', source: 'more', rows: [] });
    await here.store.replace({ kind: 'group', source: 'test', rows: bodiesOf(sampleGroups) });
    await here.directory.follow();
  });

  it('shows the next visitor what the last one found wrong, and gives the list a new ETag', async () => {
    const { headers } = await here.ask('/groups');
    await here.ask('/groups/owls/concerns', { parts: ['time'] }, { 'idempotency-key': freshKey() });
    assert.deepEqual(((await (await here.ask('/groups/owls')).json()) as Group).concerns, [{ part: 'time', count: 1 }]);
    assert.deepEqual((await found('/groups/search', { text: 'owls' })).items[0]?.concerns, [{ part: 'time', count: 1 }]);
    const whole = await here.ask('/groups', undefined, { 'if-none-match': headers.get('etag') ?? '' });
    assert.equal(whole.status, 200);
    assert.deepEqual(((await whole.json()) as Group[])[0]?.concerns, [{ part: 'time', count: 1 }]);
  });

  it('shows when somebody last said that it is still true', async () => {
    time = now + 5_000;
    const response = await here.ask('/resources/soup/still-true', '{}', { 'idempotency-key': freshKey() });
    assert.equal(response.status, 204);
    assert.equal(((await (await here.ask('/resources/soup')).json()) as { confirmedAt: string }).confirmedAt, '2026-11-21T10:00:05.000Z');
  });

  it('shows nothing that has expired, and the list has a new ETag then', async () => {
    const { headers } = await here.ask('/resources');
    time = Date.UTC(2026, 11, 1, 0, 0, 1);
    const list = await here.ask('/resources', undefined, { 'if-none-match': headers.get('etag') ?? '' });
    assert.deepEqual(((await list.json()) as { id: string }[]).map(({ id }) => id), ['line']);
    assert.equal((await here.ask('/resources/soup')).status, 404);
    assert.deepEqual(await ids('/resources/search', { kinds: ['offer'] }), []);
    time = now;
    assert.equal((await here.ask('/resources/soup')).status, 200);
  });

  it('names places, its own first', async () => {
    const places = (await (await here.ask('/places/search', { text: 'Far' })).json()) as { label: string }[];
    assert.deepEqual(places.map(({ label }) => label), ['Faraway']);
  });

  it('can stand at another base', async () => {
    const other = await run({ base: '/support' });
    assert.equal((await other.ask('/support/index.json')).status, 200);
    assert.equal((await other.ask('/support/groups/kettle')).status, 200);
    assert.equal((await other.ask('/index.json')).status, 404);
    await other.stop();
  });
});
