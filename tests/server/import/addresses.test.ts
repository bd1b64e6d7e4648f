import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { fetchText } from '../../../src/client/http.ts';
import { folder, host, importing, meetings, until } from './importing.ts';

const bmlt = (ids: readonly number[], day = '1'): string =>
  JSON.stringify(ids.map(id => ({ id_bigint: String(id), meeting_name: 'Tea', weekday_tinyint: day, start_time: '19:00:00', formats: '' })));

describe('a list at an address', { timeout: 60_000 }, () => {
  it('keeps the old rows when its server fails, cuts, sends a page, or sends its reader to a file', async () => {
    const file = folder()('secret.json', meetings(30));
    const failing: [why: RegExp, listener: RequestListener][] = [
      [/answered 500/, (_, response) => response.writeHead(500).end('no')],
      [/gave no answer \(.+\)/, (_, response) => { response.writeHead(200, { 'content-length': '9999' }).write('[{"slug"'); setImmediate(() => response.destroy()); }],
      [/is a web page/, (_, response) => response.end('<html>')],
      [/gave no answer/, (_, response) => response.writeHead(302, { location: `file://${file}` }).end()],
      [/came back with 2 rows/, (_, response) => response.end(meetings(2))],
      [/is larger than 0 MB/, (_, response) => response.end(meetings(90))],
      [/took longer than 0\.05 s/, (_, response) => response.write('[')],
    ];
    let answer: RequestListener = (_, response) => response.end(meetings(12));
    const source = await host((request, response) => { answer(request, response); });
    const limits = { maxBytes: 3_000, timeoutMs: 5_000 };
    const { importer, store } = importing([{ source }], { fetchText: (url, request) => fetchText(url, { ...request, ...limits }) });
    await importer.readAll();
    assert.equal(store.ids().length, 12);
    for (const [why, listener] of failing) {
      answer = listener;
      if (why.source.includes('took longer')) limits.timeoutMs = 50;
      const [status] = await importer.readAll();
      assert.match(status?.failure ?? '', why);
      assert.equal(status?.keepsOldRows, true);
    }
    assert.deepEqual([store.ids().length, store.writes], [12, 1]);
    limits.timeoutMs = 5_000;
    answer = (_, response) => response.end(meetings(13));
    assert.equal((await importer.readAll())[0]?.rows, 13);
  });

  it('names what kept it from answering', async () => {
    const { importer } = importing([{ source: 'http://127.0.0.1:9/list.json' }]);
    assert.match((await importer.readAll())[0]?.failure ?? '', /^http:\/\/127\.0\.0\.1:9\/list\.json gave no answer \(.+\)$/);
  });

  it('is read to its last page, and as a whole or not at all', async () => {
    let third: string | undefined = bmlt([5]);
    const address = await host(({ url = '' }, response) => {
      const page = Number(new URL(url, 'http://x.example').searchParams.get('page_num') ?? 1);
      const text = page < 3 ? bmlt([2 * page - 1, 2 * page], page === 2 ? '9' : '1') : third;
      response.writeHead(text === undefined ? 500 : 200).end(text);
    });
    const { importer, store } = importing([{ source: `${address}/?switcher=GetSearchResults&page_size=2` }]);
    const [status] = await importer.readAll();
    assert.deepEqual(store.ids(), ['1', '2', '5']);
    assert.deepEqual(status?.rejected.map(({ row }) => row), [3, 4]);
    await importer.readAll();
    assert.equal(store.writes, 1);
    third = undefined;
    assert.match((await importer.readAll())[0]?.failure ?? '', /page_num=3 answered 500/);
    third = bmlt([6]);
    await importer.readAll();
    assert.deepEqual(store.ids(), ['1', '2', '6']);
  });

  it('ends where a server never turns the page', async () => {
    let asked = 0;
    const address = await host((_, response) => { asked++; response.end(bmlt([1, 2])); });
    const { importer, store } = importing([{ source: `${address}/?switcher=GetSearchResults&page_size=2` }]);
    await importer.readAll();
    assert.deepEqual([store.ids(), asked], [['1', '2'], 2]);
  });

  it('holds up no other while its server is slow, and is asked once at a time', async () => {
    let asked = 0;
    let answer = (): void => undefined;
    const slow = await host((_, response) => { asked++; answer = () => { response.end(meetings(1)); }; });
    const quick = await host((_, response) => response.end(meetings(2)));
    const { importer, store } = importing([{ source: slow }, { source: quick }]);
    const readings = [importer.readAll(), importer.readAll()];
    await until(() => asked > 0 && store.ids().length === 2);
    answer();
    await Promise.all(readings);
    assert.deepEqual([asked, store.ids().length], [1, 3]);
  });

  it('is let go of when the importer stops, and never asked again', async () => {
    let asked = 0;
    const source = await host(() => { asked++; });
    const { importer, store } = importing([{ source }]);
    const reading = importer.readAll();
    await until(() => asked > 0);
    await importer.stop();
    await reading;
    await importer.readAll();
    importer.start();
    assert.deepEqual([asked, store.writes, importer.status()[0]?.readAt], [1, 0, undefined]);
  });
});
