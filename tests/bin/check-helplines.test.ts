import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../bin/commands/check-helplines.ts';
import type { HelplineReview } from '../../bin/helplines/review.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-helplines-'));
const bin = fileURLToPath(new URL('../../bin/peer-support-widgets.ts', import.meta.url));
const pages = fileURLToPath(new URL('../../demo/pages/', import.meta.url));
let files = 0;

function file(content: unknown): string {
  const path = join(folder, `${String(files++)}.txt`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function check(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await run(args, line => { lines.push(line); });
  return { code, text: lines.join('\n') };
}

/** What is said of a list, as `gravity rule`. */
async function remarksOn(content: unknown, on = '2026-05-13'): Promise<string[]> {
  const { text } = await check(file(content), '--json', '--on', on);
  return (JSON.parse(text) as HelplineReview).remarks.map(({ gravity, rule }) => `${gravity} ${rule}`);
}

const voice = { type: 'voice', display: '988', dial: '988', languages: ['en'], free: true, showsOnBill: false, mayCallPolice: true, hours: { notes: 'Day and night' } };
const good = { title: 'Night Line', checkedAt: '2026-04-01', channels: [voice] };
const withWay = (channel: object): unknown => [{ ...good, channels: [{ ...voice, ...channel }] }];

after(() => { rmSync(folder, { recursive: true }); });

describe('check-helplines', () => {
  it('finds nothing wrong with a good list, and ends with 0', async () => {
    const { code, text } = await check(file([good]), '--on', '2026-05-13');
    assert.equal(code, 0);
    assert.match(text, /Format: a list of crisis lines\n1 line, 1 way to reach somebody, judged on 2026-05-13\.\n\nNothing is wrong\./);
  });

  for (const [display, dial, rule] of [
    ['988', '988', ''], ['Call 988, press 1', '988', ''], ['988 or 911', '911', ''], ['116 123', '116123', ''], ['1-800-273-TALK (8255)', '18002738255', ''],
    ['800-273-8255', '+18002738255', ''], ['0300 102 1234', '+443001021234', ''], ['+44 300 102 1234', '03001021234', ''], ['(212) 736-6200 ext. 5', '2127366200,5', ''],
    ['1-800-SUICIDE', '18007842433', ''], ['800-273-8255', '*67,8002738255', 'wrong dial-matches'],
    ['988', '+1988', 'wrong short-code'], ['116 123', '+44116123', 'wrong short-code'], ['741741', '1741741', 'wrong short-code'],
    ['800-273-8255', '8002738256', 'wrong dial-matches'], ['988', '989', 'wrong dial-matches'], ['Call us', '8002738255', 'unsure shown'],
    ['800-273-8255', '800-273-8255', 'wrong dial'], ['988', 'tel:988', 'wrong dial'], ['HELP', 'HELP', 'wrong dial'],
    ['555-0142', '5550142', 'unsure invented'], ['(212) 555-0142', '+12125550142', 'unsure invented'], ['020 7946 0123', '+442079460123', 'unsure invented'],
    ['1234567', '1234567', 'unsure invented'], ['000 0000', '0000000', 'unsure invented'], ['112', '112', ''], ['111', '111', ''], ['555 2368', '5552368', ''],
  ] as const) {
    it(`says of “${display}” that dials ${dial}: ${rule || 'nothing'}`, async () => {
      assert.deepEqual(await remarksOn(withWay({ display, dial })), rule ? [rule] : []);
    });
  }

  it('wants what is dialled apart from what is shown', async () => {
    assert.deepEqual(await remarksOn(withWay({ dial: undefined })), ['wrong dial']);
  });

  it('wants a keyword of text lines', async () => {
    assert.deepEqual(await remarksOn(withWay({ type: 'text', display: '741741', dial: '741741' })), ['unsure keyword']);
    assert.deepEqual(await remarksOn(withWay({ type: 'text', display: '741741', dial: '741741', body: 'HOME' })), []);
    assert.deepEqual(await remarksOn(withWay({ type: 'text', display: '741741', dial: 'sms:741741', body: 'HOME' })), ['wrong dial']);
  });

  for (const [checkedAt, rule] of [
    ['2026-05-13', ''], ['2025-05-13', ''], ['2025-05-12', 'unsure age'], ['2024-05-13', 'unsure age'], ['2024-05-12', 'wrong age'], ['2024-05-12T23:59:59Z', 'wrong age'], ['2027-01-01', 'wrong checked'], [undefined, 'unsure checked'],
  ] as const) {
    it(`says of a line checked ${String(checkedAt)}: ${rule || 'nothing'}`, async () => {
      assert.deepEqual(await remarksOn([{ ...good, checkedAt }]), rule ? [rule] : []);
    });
  }

  it('counts months by the calendar', async () => {
    assert.deepEqual(await remarksOn([{ ...good, checkedAt: '2023-02-28' }], '2024-02-29'), []);
    assert.deepEqual(await remarksOn([{ ...good, checkedAt: '2023-02-27' }], '2024-02-29'), ['unsure age']);
  });

  it('says what callers will wonder about, and does not fail for it', async () => {
    const { code, text } = await check(file([{ ...good, channels: [{ type: 'voice', display: '988', dial: '988' }, { type: 'chat', display: 'Chat', url: 'https://a.example/' }] }]), '--on', '2026-05-13');
    assert.equal(code, 0);
    assert.match(text, /voice 988: does not say when it answers, what it costs, whether it shows on a bill, whether the police may be sent\./);
    assert.match(text, /chat Chat: does not say when it answers, what it costs, whether the police may be sent\./);
  });

  it('wants addresses that lead somewhere', async () => {
    const chat = { type: 'chat', display: 'Chat', dial: undefined };
    assert.deepEqual(await remarksOn(withWay({ ...chat })), ['wrong address']);
    assert.deepEqual(await remarksOn(withWay({ ...chat, url: 'http://a.example/' })), ['unsure address']);
    assert.deepEqual(await remarksOn(withWay({ ...chat, url: 'javascript:alert(1)' })), ['wrong shape']);
    assert.deepEqual(await remarksOn(withWay({ type: 'email', display: 'Write to us', dial: undefined })), ['wrong address']);
    assert.deepEqual(await remarksOn(withWay({ type: 'email', display: 'Write to us', dial: 'a@b.example' })), []);
  });

  it('knows languages', async () => {
    assert.deepEqual(await remarksOn(withWay({ languages: ['es-MX', 'ar', 'xq'] })), ['unsure language']);
    assert.deepEqual(await remarksOn(withWay({ languages: ['Spanish!'] })), ['wrong shape']);
  });

  it('finds what is there twice', async () => {
    assert.deepEqual(await remarksOn([good, { ...good, title: 'NIGHT line', channels: [{ ...voice, type: 'textphone' }] }]), ['unsure twice']);
    assert.deepEqual(await remarksOn([good, { ...good, title: 'Other', channels: [{ ...voice, display: '9-8-8' }] }]), ['unsure twice']);
    assert.deepEqual(await remarksOn([{ ...good, channels: [voice, { ...voice, type: 'text', body: 'HI' }] }]), []);
  });

  it('names line, field and reason of what is no crisis line, and judges the rest', async () => {
    const { code, text } = await check(file([good, null, { title: 'No ways', channels: [] }, { ...good, title: 'Odd', checkedAt: 'last spring', channels: [{ ...voice, dial: '911' }] }]), '--on', '2026-05-13');
    assert.equal(code, 1);
    assert.match(text, /line 2: .*\[shape\]/);
    assert.match(text, /line 3, “No ways”: channels: .*\[shape\]/);
    assert.match(text, /line 4, “Odd”: checkedAt: .*\[shape\]/);
    assert.match(text, /line 4, “Odd”, voice 988: .*another number\. \[dial-matches\]/);
  });

  it('cuts long lists unless asked for all', async () => {
    const many = file(Array.from({ length: 30 }, (_, at) => ({ title: `Line ${String(at)}`, checkedAt: '2026-04-01', channels: [{ type: 'voice', display: `0300 100 10${String(at + 10)}` }] })));
    assert.match((await check(many)).text, /… and 10 more \(--all shows them\)/);
    assert.equal((await check(many, '--all')).text.match(/\[dial\]/g)?.length, 30);
  });

  it('reads the index.json of an endpoint, over the network too', async () => {
    const server = createServer((_, response) => { response.setHeader('content-type', 'application/json').end(JSON.stringify({ contract: 1, offers: {}, crisis: [good] })); });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { code, text } = await check(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/index.json`, '--on', '2026-05-13');
    server.close();
    assert.equal(code, 0);
    assert.match(text, /Format: the index.json of an endpoint\n1 line/);
  });

  it('ends with 2 and a reason when there is nothing to check', async () => {
    for (const [content, reason] of [['', 'it is empty'], ['[]', 'holds no crisis line'], ['{"crisis":[]}', 'holds no crisis line'], ['{"contract":1}', 'neither a list'], ['null', 'neither a list'], ['Not found', 'neither JSON nor a web page'], ['<!doctype html><p>Hi', 'without a <crisis-slot>']] as const) {
      const { code, text } = await check(file(content));
      assert.equal(code, 2, content);
      assert.ok(text.includes(reason), text);
    }
    assert.equal((await check(join(folder, 'missing.json'))).code, 2);
    assert.match((JSON.parse((await check(file(' '), '--json')).text) as { failure: { message: string } }).failure.message, /empty/);
  });

  it('ends with 2 and its usage when it is called wrongly', async () => {
    for (const args of [[], ['--nonsense'], ['a', 'b'], ['a', '--on', 'soon'], ['a', '--on', '2026-02-30']]) {
      const { code, text } = await check(...args);
      assert.equal(code, 2);
      assert.match(text, /Usage: peer-support-widgets check-helplines/);
    }
    assert.equal((await check('--help')).code, 0);
  });

  it('is a command of the package', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', bin, 'check-helplines', file(withWay({ dial: '989' }))], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /1 wrong:/);
  });
});

describe('check-helplines on a page', () => {
  const page = (inside: string): string => `<!doctype html>\n<title>Help</title>\n<p>Call <a href="tel:1">another number</a>\n<crisis-slot>\n${inside}\n</crisis-slot>`;
  const line = (ways: string, date = '<time data-checked datetime="2026-04-01">1 April</time>'): string =>
    page(`<ul><li data-line><strong data-title>Night Line</strong> ${ways} <span data-note="hours">Always</span> <span data-note="cost">Free</span> <span data-note="bill">-</span> <span data-note="police">-</span> ${date}</ul>`);

  it('reads the lines as they are marked', async () => {
    const { code, text } = await check(file(line('<a data-channel="voice" href="tel:988">988</a><span data-channel="text" data-dial="741741" data-body="HOME">Text <b>HOME</b> to 741741</span>')), '--on', '2026-05-13');
    assert.match(text, /Format: a page with a <crisis-slot>\n1 line, 2 ways to reach somebody/);
    assert.match(text, /Nothing is wrong/);
    assert.equal(code, 0);
  });

  for (const [what, ways, rule] of [
    ['a text line that is called', '<span data-channel="text" data-dial="741741" data-body="HOME">Text HOME to <a href="tel:741741">741741</a></span>', 'wrong text-called'],
    ['a keyword that is not shown', '<span data-channel="text" data-dial="741741" data-body="HOME">Text 741741</span>', 'wrong keyword'],
    ['a number with nothing to dial', '<span data-channel="voice">0300 123 4567</span>', 'wrong dial'],
    ['a link that calls another number', '<a data-channel="voice" href="tel:989">988</a>', 'wrong dial-matches'],
    ['a link that nobody marked', '<a href="tel:+1988">988</a>', 'wrong short-code'],
    ['a chat within the site', '<a data-channel="chat" href="/chat">Chat</a>', ''],
    ['a chat that runs a script', '<a data-channel="chat" href="javascript:x">Chat</a>', 'wrong shape'],
    ['an unknown way', '<span data-channel="pigeon">By pigeon</span>', 'wrong shape'],
  ] as const) {
    it(`says of ${what}: ${rule || 'nothing'}`, async () => {
      assert.deepEqual(await remarksOn(line(ways)), rule ? [rule] : []);
    });
  }

  it('goes by the date of the line', async () => {
    const call = '<a data-channel="voice" href="tel:988">988</a>';
    assert.deepEqual(await remarksOn(line(call, '')), ['unsure checked']);
    assert.deepEqual(await remarksOn(line(call, '<p data-checked="2024-01-01">')), ['wrong age']);
    assert.deepEqual(await remarksOn(line(call).replace('data-line', 'data-line data-checked="2024-01-01"')), ['wrong age']);
  });

  it('takes what stands outside of a line for a line', async () => {
    const { text } = await check(file(page('<h2>In danger?</h2><p>Call <a href="tel:112">112</a>.</p><div data-line data-checked="2026-04-01"><a href="tel:988">988</a></div>')), '--on', '2026-05-13', '--json');
    const { lines, ways, remarks } = JSON.parse(text) as HelplineReview;
    assert.deepEqual([lines, ways], [2, 2]);
    assert.deepEqual(remarks.filter(({ gravity }) => gravity === 'unsure').map(({ title, rule }) => `${String(title)}: ${rule}`), ['In danger?: checked', 'Without a title: title']);
  });

  it('names the row of the file', async () => {
    assert.match((await check(file(line('<a href="tel:989">988</a>')))).text, /line 1 \(row 5\), “Night Line”, voice 988: /);
  });

  it('sees what browsers see: entities, comments, templates, tags left open', async () => {
    const inside = '<!-- <p data-line><a href="tel:1">988</a> --><template><p data-line><a href="tel:1">988</a></template><p data-line data-checked=2026-04-01><b>Tea &amp; Talk</b><a data-channel=voice data-dial=&#57;88 title="a > b">988</a><p>More';
    const { text } = await check(file(page(inside).replace('</crisis-slot>', '')), '--json', '--on', '2026-05-13');
    const { lines, summary, remarks } = JSON.parse(text) as HelplineReview;
    assert.deepEqual([lines, summary.wrong, summary.unsure], [1, 0, 0]);
    assert.equal(remarks[0]?.title, 'Tea & Talk');
  });

  it('ends in good time on markup that is none', async () => {
    for (const odd of ['<'.repeat(50_000), `<a ${'x="'.repeat(20_000)}`, '<li>'.repeat(3_000), `<crisis-slot>${'<!--'.repeat(20_000)}`]) assert.equal((await check(file(`<p>${odd}`))).code, 2);
  });

  for (const name of readdirSync(pages).filter(one => one.endsWith('.html'))) {
    const html = readFileSync(join(pages, name), 'utf8');
    if (!html.includes('<crisis-slot')) continue;
    it(`finds nothing wrong with the sample page ${name}`, async () => {
      const { text } = await check(join(pages, name), '--on', '2026-12-01', '--json');
      assert.equal((JSON.parse(text) as HelplineReview).summary.wrong, 0, text);
    });
  }
});
