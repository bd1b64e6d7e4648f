import { assert } from '@open-wc/testing';
import { FeedError, formats, loadConnector, recogniseFormat } from '../../src/connectors/index.ts';

/** The format of a text, or the kind of error that it is. */
const told = (text: string): Promise<string> => recogniseFormat(text).catch((error: unknown) => (error instanceof FeedError ? error.kind : String(error)));

describe('recognising a format', () => {
  const cases: [text: string, format: string][] = [
    ['[{"slug":"a","name":"A","day":1,"time":"19:00"}]', 'meeting-guide'],
    ['\ufeff \n{"meetings":[{"name":"A","formatted_address":"x"}]}', 'meeting-guide'],
    ['{"range":"A1:B2","values":[["Name","Day"],["A","Monday"]]}', 'meeting-guide'],
    ['name,day,time,end_time,types\nA,1,19:00,,O\n', 'meeting-guide'],
    ['{"slug":"a","name":"A","day":1}\n{"slug":"b","name":"B"}', 'meeting-guide'],
    ['[{"id_bigint":"1","weekday_tinyint":"1"}]', 'bmlt'],
    ['{"meetings":[{"id_bigint":"1"}],"formats":[]}', 'bmlt'],
    ['[{"_id":{"$oid":"1"},"slug":"a","name":"A","timezone":"Asia/Tehran","duration":60}]', 'central-query'],
    ['[{"_id":{"$oid":"1"},"code":"LS","desc":"Living Sober"}]', 'unknown-format'],
    ['Title;Weekday\nTea;Monday\n', 'csv'],
    ['[{"code":"X","desc":"Wheelchair"}]', 'unknown-format'],
    ['{"error":"no such list"}', 'unknown-format'],
    ['Sorry, something went wrong.', 'not-json'],
  ];
  for (const [text, format] of cases) it(`${JSON.stringify(text.slice(0, 50))} is ${format}`, async () => assert.equal(await told(text), format));

  it('believes a server that says CSV', async () => assert.equal(await recogniseFormat('a long name of a column that goes on and on,b', 'text/csv'), 'csv'));

  it('loads a connector for every format', async () => {
    for (const format of formats) assert.isFunction((await loadConnector(format, '[{}]')).read);
  });

  it('reads Meeting Guide rows in a spreadsheet by the reader of tables', async () => {
    const json = await loadConnector('meeting-guide', '\ufeff[{"name":"A"}]');
    const table = await loadConnector('csv', '');
    assert.notEqual(json, table);
    for (const text of ['name,day\nA,1', '{"range":"A1","values": [["name"]]}', '[["name"],["A"]]']) assert.equal(await loadConnector('meeting-guide', text), table);
    assert.equal(await loadConnector('meeting-guide', '{"meetings":[{"name":"A"}]}'), json);
  });

  it('says what is empty, and what is a web page', async () => {
    assert.equal(await told('<!doctype html><p>404'), 'html');
    assert.equal(await told(' \n'), 'empty');
  });

  it('refuses a format that does not exist', async () => {
    const error = await loadConnector('excel' as 'csv', '').catch((cause: unknown) => cause);
    assert.instanceOf(error, FeedError);
    assert.include((error).message, 'known are bmlt');
  });
});
