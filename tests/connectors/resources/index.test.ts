import { assert } from '@open-wc/testing';
import { FeedError } from '../../../src/connectors/feed-error.ts';
import { connector as ownList } from '../../../src/connectors/resources/contract.ts';
import { loadResourceConnector, recogniseResourceFormat, resourceFormats } from '../../../src/connectors/resources/index.ts';
import { readResources } from './reading-resources.ts';

/** The format of a text, or the kind of error that it is. */
const told = (text: string): Promise<string> => recogniseResourceFormat(text).catch((error: unknown) => (error instanceof FeedError ? error.kind : String(error)));

describe('recognising a format of resources', () => {
  const cases: [text: string, format: string][] = [
    ['{"total_items":1,"contents":[{"id":"a","name":"A"}]}', 'hsds'],
    ['{"totalElements":1,"content":[{"id":"a","name":"A"}]}', 'hsds'],
    ['[{"id":"a","name":"A","status":"active","organization":{"name":"O"}}]', 'hsds'],
    ['{"id":"a","name":"A","service_at_locations":[]}', 'hsds'],
    ['\ufeff{"resources":[]}', 'resources'],
    ['[{"id":"a","kind":"helpline","title":"A"}]', 'resources'],
    ['{"@context":"https://schema.org","@type":"Event","name":"A"}', 'json-ld'],
    ['{"items":[{"id":"a","@type":"Event","name":"A"}]}', 'json-ld'],
    ['<!doctype html><script type="application/ld+json">{}</script>', 'json-ld'],
    ['\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR', 'ics'],
    ['Name,Phone\nTea,988\n', 'csv'],
    ['{"range":"A1:B2","values":[["Name"],["A"]]}', 'csv'],
    ['[["Name"],["A"]]', 'csv'],
    ['<!doctype html><p>404', 'html'],
    [' \n', 'empty'],
    ['{"error":"no such list"}', 'unknown-format'],
    ['Sorry, something went wrong.', 'not-json'],
  ];
  for (const [text, format] of cases) it(`${JSON.stringify(text.slice(0, 60))} is ${format}`, async () => assert.equal(await told(text), format));

  it('loads a connector for every format, and refuses one that does not exist', async () => {
    for (const format of resourceFormats) assert.isFunction((await loadResourceConnector(format)).read);
    assert.instanceOf(await loadResourceConnector('excel' as 'csv').catch((cause: unknown) => cause), FeedError);
  });

  for (const format of resourceFormats) {
    it(`is refused by ${format} when it is empty or a web page`, async () => {
      const connector = await loadResourceConnector(format);
      const kindOf = (text: string): Promise<unknown> => readResources(connector, text).then(() => 'read', (error: unknown) => (error instanceof FeedError ? error.kind : String(error)));
      for (const empty of ['', ' \n\t', '\ufeff']) assert.equal(await kindOf(empty), 'empty');
      assert.equal(await kindOf('\n<!DOCTYPE html><title>404</title>'), 'html');
    });
  }
});

describe('our own list', () => {
  it('is read row by row: a bad fact is left out, a row without what it needs is set aside, one id is given once', async () => {
    const { resources, rejected, dropped, end } = await readResources(ownList, { resources: [
      { id: 'a', kind: 'helpline', title: 'A', channels: [{ type: 'voice', display: '988', dial: '988' }], links: [{ url: 'javascript:x' }] },
      { id: 'a', kind: 'guide', title: 'B', source: { name: 'Own' } },
      { id: 'c', kind: 'teapot', title: 'C' }, 7,
    ] }, { source: { name: 'List' } });
    assert.deepEqual(resources.map(({ id, title, source }) => [id, title, source?.name]), [['a', 'A', 'List'], ['a~2', 'B', 'Own']]);
    assert.equal(resources[0]?.channels[0]?.dial, '988');
    assert.deepEqual(rejected.map(({ row, field }) => [row, field]), [[3, 'kind'], [4, undefined]]);
    assert.deepEqual(dropped.map(({ row, field }) => [row, field]), [[1, 'links.0.url']]);
    assert.equal(end.rows, 4);
  });

  it('keeps the good rows of a text that is broken', async () => {
    const { resources, rejected } = await readResources(ownList, '[{"id":"a","kind":"guide","title":"A"},{"id":"b" "kind"},{"id":"c","kind":"guide","title":"C"},{"id":');
    assert.deepEqual(resources.map(({ id }) => id), ['a', 'c']);
    assert.lengthOf(rejected, 2);
  });
});
