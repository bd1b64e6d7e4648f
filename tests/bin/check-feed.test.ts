import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../bin/commands/check-feed.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-feed-'));
const bin = fileURLToPath(new URL('../../bin/peer-support-widgets.ts', import.meta.url));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function check(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await run(args, line => { lines.push(line); });
  return { code, text: lines.join('\n') };
}

const good = { slug: 'tea', name: 'Tea', day: 1, time: '19:00' };

after(() => { rmSync(folder, { recursive: true }); });

describe('check-feed', () => {
  it('names the format and ends with 0 when every row is shown', async () => {
    const { code, text } = await check(file('good.json', JSON.stringify([good])));
    assert.equal(code, 0);
    assert.match(text, /Format: meeting-guide\n1 of 1 rows are shown\./);
  });

  it('lists rows set aside with row, field and reason, and ends with 1', async () => {
    const { code, text } = await check(file('bad.json', JSON.stringify([good, { ...good, time: 'late' }])));
    assert.equal(code, 1);
    assert.match(text, /1 set aside:\n {2}row 2, time: “late” is not a time/);
  });

  it('says which facts visitors will miss', async () => {
    const { text } = await check(file('thin.json', JSON.stringify([{ ...good, website: 'javascript:x' }])));
    assert.match(text, /1 have no time zone/);
    assert.match(text, /1 meetings have no end/);
    assert.match(text, /1 have no coordinates/);
    assert.match(text, /1 × website could not be read/);
  });

  it('cuts long lists unless asked for all', async () => {
    const many = file('many.json', JSON.stringify(Array.from({ length: 30 }, () => ({ ...good, day: 9 }))));
    assert.match((await check(many)).text, /… and 10 more/);
    assert.equal((await check(many, '--all')).text.match(/row \d+, day/g)?.length, 30);
  });

  it('writes the report as JSON', async () => {
    const { code, text } = await check(file('json.json', JSON.stringify([good, null])), '--json');
    const report = JSON.parse(text) as Record<string, unknown>;
    assert.equal(code, 1);
    assert.equal(report.format, 'meeting-guide');
    assert.equal(report.shown, 1);
    assert.deepEqual(report.rejected, [{ row: 2, why: 'is not an object' }]);
  });

  it('follows a format and a column map', async () => {
    const path = file('map.csv', 'Was,Wann,Um\nTee,Montag,19:00\n');
    assert.equal((await check(path, '--format', 'csv', '--columns', '{"name":"Was","day":"Wann","time":"Um"}', '--language', 'de')).code, 0);
  });

  it('ends with 2 and a reason when there is nothing to read', async () => {
    for (const [name, text, reason] of [['page.html', '<!doctype html>', 'web page'], ['empty.json', '', 'empty'], ['other.json', '{"error":"x"}', 'no known format'], ['words.txt', 'Not found', 'neither JSON nor a spreadsheet']] as const) {
      const result = await check(file(name, text));
      assert.equal(result.code, 2, name);
      assert.ok(result.text.includes(reason), result.text);
    }
    assert.equal((await check(join(folder, 'missing.json'))).code, 2);
    assert.equal((JSON.parse((await check(file('empty2.json', ' '), '--json')).text) as { failure: { kind: string } }).failure.kind, 'empty');
  });

  it('ends with 2 and its usage when it is called wrongly', async () => {
    for (const args of [[], ['--nonsense'], ['a', 'b'], ['a', '--format', 'xml'], ['a', '--columns', 'no']]) {
      const { code, text } = await check(...args);
      assert.equal(code, 2);
      assert.match(text, /Usage: peer-support-widgets check-feed/);
    }
    assert.equal((await check('--help')).code, 0);
  });

  it('is a command of the package', () => {
    const path = file('command.json', JSON.stringify([good, null]));
    const start = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', bin, ...args], { encoding: 'utf8' });
    const { status, stdout } = start('check-feed', path);
    assert.equal(status, 1);
    assert.match(stdout, /1 of 2 rows are shown/);
    assert.equal(start('no-such-command').status, 2);
  });
});

describe('check-feed over the network', () => {
  const meeting = { id_bigint: '1', meeting_name: 'Tea', weekday_tinyint: '1', start_time: '19:00:00', formats: 'O' };
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x.example');
    const page = Number(searchParams.get('page_num') ?? 1);
    const meetings = page < 3 ? [meeting, meeting] : [{ ...meeting, weekday_tinyint: '9' }];
    response.setHeader('content-type', 'application/json');
    response.statusCode = searchParams.get('switcher') === 'GetSearchResults' ? 200 : 404;
    response.end(JSON.stringify({ meetings, formats: searchParams.has('lang_enum') ? [] : [{ key_string: 'O', name_string: 'Open', world_id: 'OPEN' }] }));
  });
  let address = '';

  before(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/client_interface/json/`;
  });
  after(() => { server.close(); });

  it('reads page after page, asks again without a language, and counts rows through', async () => {
    const { code, text } = await check(`${address}?switcher=GetSearchResults&page_size=2&lang_enum=de`);
    assert.match(text, /4 of 5 rows are shown/);
    assert.match(text, /row 5, weekday_tinyint/);
    assert.equal(code, 1);
  });

  it('ends with 2 when the server says no', async () => {
    const { code, text } = await check(`${address}?switcher=Other`);
    assert.equal(code, 2);
    assert.match(text, /404/);
  });
});
