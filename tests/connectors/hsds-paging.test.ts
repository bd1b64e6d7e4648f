import { assert } from '@open-wc/testing';
import { connector } from '../../src/connectors/hsds/index.ts';
import type { ResourceFeedEnd } from '../../src/connectors/resources/index.ts';
import { readResources } from './resources/reading-resources.ts';
import { readServices, serviceRow } from './resources/service-row.ts';

const list = 'https://api.example.org/hsds/services';
const rows = (count: number): Record<string, unknown>[] => Array.from({ length: count }, (_, at) => serviceRow({ id: `s${String(at)}` }));
const page = (facts: Record<string, unknown>, count = 10): Record<string, unknown> => ({ total_items: 30, total_pages: 3, page_number: 1, size: 10, first_page: false, last_page: false, empty: false, contents: rows(count), ...facts });
const older = (facts: Record<string, unknown>, count = 10): Record<string, unknown> => ({ totalElements: 30, totalPages: 3, number: 0, size: 10, first: false, last: false, empty: false, content: rows(count), ...facts });
const endOf = async (feed: unknown, url: string | undefined = list): Promise<ResourceFeedEnd> => (await readResources(connector, feed, { url })).end;
const pageOf = async (feed: unknown, url?: string): Promise<string | null | undefined> => { const { next } = await endOf(feed, url); return next === undefined ? undefined : new URL(next).searchParams.get('page'); };

describe('HSDS pages', () => {
  it('lead to the next one, with all else that was asked', async () => {
    assert.equal((await endOf(page({ first_page: true }), `${list}?page=1&per_page=10&key=k`)).next, `${list}?page=2&per_page=10&key=k`);
    assert.equal(await pageOf(page({ page_number: 2 }), `${list}?page=2`), '3');
    assert.isUndefined(await pageOf(page({ page_number: 3, last_page: true }), `${list}?page=3`));
    assert.isUndefined((await readResources(connector, page({}))).end.next);
  });

  it('of the older kind count from 0, or from 1, as their server does', async () => {
    assert.equal(await pageOf(older({ first: true })), '1');
    assert.equal(await pageOf(older({ number: 1 }), `${list}?page=1`), '2');
    assert.equal(await pageOf(older({ number: 1, first: true })), '2');
    assert.isUndefined(await pageOf(older({ number: 2, last: true }), `${list}?page=2`));
  });

  it('that count from 0 and are asked from 1 give the first one twice, which is no end', async () => {
    assert.deepEqual(await endOf(older({ first: true }), `${list}?page=1`), { rows: 10, guessedLengths: 0, next: `${list}?page=2`, isGap: true });
    assert.equal(await pageOf(older({ number: 1 }), `${list}?page=2`), '3');
  });

  it('that are never turned end', async () => {
    assert.isUndefined(await pageOf(page({ first_page: true }), `${list}?page=2`));
    assert.isUndefined(await pageOf(page({ page_number: 1 }), `${list}?page=3`));
    assert.isUndefined(await pageOf(older({ first: true }), `${list}?page=2`));
  });

  it('with wrong counts are read whole, and go on only where a count of pages says so', async () => {
    const { resources, end } = await readResources(connector, page({ total_items: 31, total_pages: 1, last_page: true, first_page: true }, 128), { url: list });
    assert.equal(resources.length, 128);
    assert.isUndefined(end.next);
    assert.equal(await pageOf(page({ last_page: true, total_pages: 3 })), '2');
    assert.equal(await pageOf(page({ last_page: undefined, total_pages: undefined })), '2');
    assert.isUndefined(await pageOf(page({ last_page: undefined, total_pages: undefined, total_items: 10 })));
  });

  it('that are empty are the last, or a gap where more are counted', async () => {
    assert.deepEqual(await endOf(page({ total_items: 0, total_pages: 1, last_page: true }, 0)), { rows: 0, guessedLengths: 0 });
    assert.isUndefined(await pageOf(page({ total_pages: undefined, last_page: false }, 0)));
    assert.isTrue((await endOf(page({ page_number: 2 }, 0), `${list}?page=2`)).isGap);
    assert.isUndefined(await pageOf(page({ page_number: 3 }, 0), `${list}?page=3`));
  });

  it('are never more than a thousand', async () => {
    assert.isUndefined(await pageOf(page({ page_number: 1_000, total_pages: 1e9 }), `${list}?page=1000`));
  });

  it('followed by a reader who trusts them come to an end, whatever they say', async () => {
    const servers = [
      (_: number) => page({ total_pages: 1e9 }),
      (at: number) => page({ page_number: at, total_pages: 1e9, last_page: false }, 0),
      (at: number) => older({ number: at, totalPages: 1e9 }),
    ];
    for (const server of servers) {
      let url: string | undefined = list;
      let asked = 0;
      for (; url !== undefined && asked < 2_000; asked++) ({ next: url } = await endOf(server(Number(new URL(url).searchParams.get('page') ?? 1)), url));
      assert.isBelow(asked, 1_001);
    }
  });

  it('tell their counts too when they are long or broken', async () => {
    const text = JSON.stringify(page({ first_page: true }));
    assert.equal(await pageOf(text.replace('"status":"active"', '"status":active')), '2');
    assert.equal(await pageOf(text.replace('"contents"', `"x":"${'x'.repeat(1_600_000)}","contents"`)), '2');
  });

  it('that give a row twice show it once; another row under its id gets one of its own', async () => {
    const { resources, rejected } = await readServices([serviceRow(), serviceRow(), serviceRow({ name: 'Other' })]);
    assert.deepEqual(resources.map(({ id }) => id), ['s1', 's1~2']);
    assert.deepEqual(rejected, [{ row: 2, field: 'id', why: 'is row 1 once more' }]);
  });
});

describe('HSDS rows of a list', () => {
  const thinOf = async (facts: Record<string, unknown>, url?: string): Promise<unknown> => (await readServices([serviceRow(facts)], { url })).read[0]?.thin;

  it('without phones, hours and places are thin, and say where the whole is', async () => {
    assert.deepEqual(await thinOf({ id: 'a/b c' }, `${list}/?page=2&per_page=5&full=false&key=k`), { detail: `${list}/a%2Fb%20c?key=k` });
    assert.deepEqual(await thinOf({}, 'https://api.example.org/service_at_locations'), { detail: 'https://api.example.org/service_at_locations/s1' });
  });

  it('are thin too where nobody can say where the whole is', async () => {
    for (const url of [undefined, 'https://example.org/services.json', 'javascript:services']) assert.deepEqual(await thinOf({}, url), { detail: undefined });
    assert.deepEqual(await thinOf({ id: undefined }, list), { detail: undefined });
  });

  it('with any of them are whole, empty lists included; one row by itself always is', async () => {
    for (const field of ['phones', 'schedules', 'service_at_locations', 'contacts', 'regular_schedules']) assert.isUndefined(await thinOf({ [field]: [] }, list), field);
    assert.isUndefined((await readResources(connector, serviceRow(), { url: `${list}/s1` })).read[0]?.thin);
  });
});
