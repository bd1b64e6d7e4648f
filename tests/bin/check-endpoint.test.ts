import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../bin/commands/check-endpoint.ts';
import { quoted } from '../../bin/endpoint/quoted.ts';
import { reviewEndpoint } from '../../bin/endpoint/review.ts';
import { carelessList, clocksInUtc, errorPages, facetsOfThePage, repeatingCursor, withoutCors } from './endpoints/broken.ts';
import { json, problem, served, type Handler } from './endpoints/http.ts';
import { directory } from './endpoints/right.ts';
import { groups } from './endpoints/rows.ts';
import { folder } from './endpoints/static.ts';

interface Checked {
  code: number;
  text: string;
}

async function check(handler: Handler, ...args: string[]): Promise<Checked> {
  return served(handler, address => checkAddress(address, ...args));
}

async function checkAddress(...args: string[]): Promise<Checked> {
  const lines: string[] = [];
  const code = await run(args, line => { lines.push(line); });
  return { code, text: lines.join('\n') };
}

/** The four lines of one failure. */
const failure = ({ text }: Checked, id: string): string => {
  const lines = text.split('\n');
  const at = lines.findIndex(line => line.startsWith('  ✗') && line.endsWith(`[${id}]`));
  return at < 0 ? `no failure ${id} in\n${text}` : lines.slice(at, at + 4).join('\n');
};

/** Ids of all that is wrong. */
const wrongs = ({ text }: Checked): string[] => [...text.matchAll(/^ {2}✗ .*\[(\S+)\]$/gm)].map(([, id]) => id ?? '');

/** A right endpoint of which some answers are changed. */
const changed = (right: Handler, change: (sent: ReturnType<Handler>, asked: Parameters<Handler>[0]) => ReturnType<Handler>): Handler => asked => change(right(asked), asked);

describe('check-endpoint on endpoints that are right', () => {
  it('passes a static folder, and ends with 0', async () => {
    const checked = await check(folder());
    assert.deepEqual(wrongs(checked), []);
    assert.match(checked.text, /Tested: groups at level 0\./);
    assert.match(checked.text, /^\d+ right, 0 wrong, \d+ to look at$/m);
    assert.equal(checked.code, 0);
  });

  it('passes a directory whole, with nothing to look at, when it may write', async () => {
    const checked = await check(directory(), '--write');
    assert.deepEqual(wrongs(checked), []);
    assert.match(checked.text, /Tested: groups at level 1, resources at level 0\./);
    assert.match(checked.text, /^\d+ right, 0 wrong, 0 to look at, 1 not checked$/m);
    assert.match(checked.text, /HSDS, where it is offered, has its shape: not offered/);
    assert.equal(checked.code, 0);
  });

  it('leaves nothing behind unless it may write, and says what was not checked', async () => {
    const asked: string[] = [];
    const checked = await check(changed(directory(), (sent, { method, path }) => {
      asked.push(`${method} ${path}`);
      return sent;
    }));
    assert.match(checked.text, /– A concern is taken with 202 and a receipt: leaves a concern behind: --write checks it/);
    assert.deepEqual(asked.filter(line => line.startsWith('POST') && line.includes('concerns')), []);
  });

  it('says plainly that chat is not checked', async () => {
    const withChat = changed(folder(), (sent, { path }) => (path === '/index.json' ? json({ contract: 1, locales: ['en'], offers: { groups: {}, chat: {} } }, 200, sent.headers) : sent));
    assert.match((await check(withChat)).text, /– Chat works as the contract says: chat is not checked yet/);
  });

  it('tells the same as data', async () => {
    const { code, text } = await check(directory(), '--json');
    const review = JSON.parse(text) as Awaited<ReturnType<typeof reviewEndpoint>>;
    assert.equal(code, 0);
    assert.equal(review.summary.wrong, 0);
    assert.equal(review.levels.groups, 1);
    assert.equal(review.findings.filter(({ outcome }) => outcome === 'right').length, review.summary.right);
    assert.ok(review.timings.requests > 100);
  });
});

describe('check-endpoint on endpoints that real back ends get wrong', () => {
  it('names missing CORS headers, by address', async () => {
    const checked = await check(withoutCors());
    assert.equal(checked.code, 1);
    assert.match(failure(checked, 'cors.allow-origin'), /where {2}GET \/groups Origin: https:\/\/clinic\.example\n {6}came {3}Access-Control-Allow-Origin: none/);
    assert.match(failure(checked, 'cors.expose'), /Access-Control-Expose-Headers: none[^]*mend {3}Send Access-Control-Expose-Headers: ETag/);
    assert.match(failure(checked, 'cors.preflight'), /where {2}OPTIONS \/groups\/search/);
    assert.match(failure(checked, 'cors.errors'), /also on 404/);
  });

  it('follows the cursor, and names the row that came twice', async () => {
    const checked = await check(repeatingCursor());
    assert.deepEqual(wrongs(checked), ['groups.search.cursor']);
    assert.match(failure(checked, 'groups.search.cursor'), /"cursor":"2"\} → \$\.items\[0\]\.id\n {6}came {3}"\w+" on page 2, which was on page 1 already/);
  });

  it('chooses what facets promise, and counts', async () => {
    const checked = await check(facetsOfThePage());
    assert.match(failure(checked, 'groups.facets.counts'), /→ \$\.facets\.\w+\n {6}came {3}".+" counts \d+, choosing it gives \d+/);
    assert.match(failure(checked, 'groups.facets.counts'), /Count over all rows that match, not over the page/);
    assert.ok(wrongs(checked).every(id => id.startsWith('groups.facets.')));
  });

  it('computes occurrences itself, and names the group whose zone was forgotten', async () => {
    const checked = await check(clocksInUtc());
    assert.match(failure(checked, 'groups.times.now'), /"now":true.*→ \$\.items\n {6}came {3}.*"kathmandu".* would match and did not come/);
    assert.match(failure(checked, 'groups.times.within'), /Wall clock and zone are the truth/);
    assert.ok(wrongs(checked).includes('groups.times.zones'));
  });

  it('tells crashes, pages and echoes from problem documents', async () => {
    const checked = await check(errorPages());
    assert.match(failure(checked, 'groups.bad-input.malformed'), /came {3}500, with what was sent inside[^]*Never repeat what was sent/);
    assert.match(failure(checked, 'groups.bad-input.latitude'), /500, with the innards of the program: at search/);
    assert.match(failure(checked, 'errors.unknown-address'), /GET \/zqxmarker7f3/);
    assert.ok(checked.text.split('\n').every(line => !line.startsWith('      came') || line.length <= 213), 'what came is never long');
  });

  it('reads a list row by row, however broken one is', async () => {
    const checked = await check(carelessList());
    assert.match(failure(checked, 'groups.list.rows'), /\$\[1\]\.name \("grief\/one"\)[^]*and 1 more like it/);
    assert.match(failure(checked, 'groups.list.ids'), /\$\[12\]\.id\n {6}came {3}"kettle" a second time/);
    assert.match(checked.text, /! Every time of day has a time zone that exists[^]*came {3}"CST"/);
    assert.equal(checked.code, 1);
  });
});

describe('check-endpoint on single faults', () => {
  const changes: [id: string, says: RegExp, change: Parameters<typeof changed>[1]][] = [
    ['privacy.cookies', /Set-Cookie: session=…/, (sent, { path }) => (path === '/groups' ? { ...sent, headers: { ...sent.headers, 'set-cookie': 'session=secret' } } : sent)],
    ['privacy.other-hosts', /Location: https:\/\/elsewhere\.example\/x/, (sent, { path }) => (path === '/groups/kettle' ? { status: 302, headers: { location: 'https://elsewhere.example/x' }, body: '' } : sent)],
    ['cors.credentials', /Access-Control-Allow-Credentials: true/, sent => ({ ...sent, headers: { ...sent.headers, 'access-control-allow-credentials': 'true' } })],
    ['groups.list.not-modified', /200, [\d,]+ characters/, (sent, { path }) => (sent.status === 304 ? { ...json(groups(), 200, sent.headers), body: JSON.stringify(path) } : sent)],
    ['groups.list.json', /text\/plain/, (sent, { path }) => (path === '/groups' ? { ...sent, headers: { ...sent.headers, 'content-type': 'text/plain' } } : sent)],
    ['groups.single.encoded', /404/, (sent, { path }) => (path === '/groups/grief%2Fone' ? problem(404, 'Not found') : sent)],
    ['groups.exports.ics', /end without CR/, (sent, { path }) => (path === '/groups.ics' ? { ...sent, body: sent.body.replaceAll('\r', '') } : sent)],
    ['groups.exports.meeting-guide', /nothing of "Monday Kettle"/, (sent, { path }) => (path === '/groups.meeting-guide.json' ? { ...sent, body: sent.body.replaceAll('Monday Kettle', 'Other') } : sent)],
    ['groups.concerns.again', /another receipt/, (sent, { path, body }) => (path.endsWith('/concerns') && sent.status === 202 && body ? { ...sent, body: JSON.stringify({ receipt: String(Math.random()) }) } : sent)],
    ['places.nothing', /Anytown/, (sent, { path }) => (path === '/places/search' && sent.status === 200 ? { ...sent, body: '[{"label":"Anytown","latitude":1,"longitude":1}]' } : sent)],
  ];
  it('finds each of several', async () => {
    // none of them hides another
    const checked = await check(changes.reduce<Handler>((handler, [, , change]) => changed(handler, change), directory()), '--write');
    for (const [id, says] of changes) assert.match(failure(checked, id), says);
    // and only two follow from another: the row that was led astray, and the receipt that is not known
    assert.deepEqual(wrongs(checked).sort(), [...changes.map(([id]) => id), 'groups.concerns.receipt', 'groups.single.row'].sort());
  });

  it('compares no answers that it cannot read', async () => {
    const checked = await check(changed(directory(), (sent, { path }) => (path === '/groups/search' && sent.status === 200 ? { ...sent, body: sent.body.replace(/"total":\d+/, '"total":"many"') } : sent)));
    assert.match(failure(checked, 'groups.search.shape'), /\$\.total\n {6}came {3}"many"/);
    assert.doesNotMatch(checked.text, /groups\.(?:facets|times)/);
  });

  it('finds an answer that does not obey the radius, and one that is not in order of distance', async () => {
    const checked = await check(changed(directory(), (sent, { path, body }) => {
      if (path !== '/groups/search' || sent.status !== 200 || !body.includes('"near"')) return sent;
      const answer = JSON.parse(sent.body) as { items: unknown[]; total: number };
      return json({ ...answer, items: body.includes('radiusKm') ? groups() : answer.items.reverse(), total: body.includes('radiusKm') ? groups().length : answer.total }, 200, sent.headers);
    }));
    assert.match(failure(checked, 'groups.search.near'), /km away, after one/);
    assert.match(failure(checked, 'groups.search.radius'), /came without matching/);
  });

  it('finds a text that is not read, by what it should not find', async () => {
    const all = directory();
    const checked = await check(asked => all(asked.path === '/groups/search' && asked.body.includes('"text":"') ? { ...asked, body: asked.body.replace(/"text":"[^"]*",?/, '') } : asked));
    assert.match(failure(checked, 'groups.search.text-nothing'), /\$\.total/);
  });
});

describe('check-endpoint when there is nothing to check', () => {
  it('ends with 2 where nothing answers, and says why', async () => {
    const { code, text } = await checkAddress('http://127.0.0.1:9');
    assert.equal(code, 2);
    assert.match(text, /Could not ask http:\/\/127\.0\.0\.1:9\/index\.json/);
    const name = await checkAddress('http://no-such-host.invalid', '--json');
    assert.equal(name.code, 2);
    assert.equal((JSON.parse(name.text) as { failure: { kind: string } }).failure.kind, 'name');
    // plain HTTP behind an https address
    assert.match((await served(folder(), address => checkAddress(address.replace('http:', 'https:')))).text, /secure connection failed/);
  });

  it('ends with 2 where the answer never comes', async () => {
    const silent = createServer();
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
    const sockets = new Set<Socket>();
    silent.on('connection', socket => sockets.add(socket));
    const checked = await checkAddress(`http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`, '--timeout', '1');
    for (const socket of sockets) socket.destroy();
    silent.close();
    assert.equal(checked.code, 2);
    assert.match(checked.text, /no answer in time/);
  });

  it('ends with 1 where a web page answers in place of index.json', async () => {
    const checked = await check(() => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Welcome</title>' }));
    assert.equal(checked.code, 1);
    assert.match(failure(checked, 'service.json'), /200, a web page[^]*Send JSON/);
  });

  it('says that a folder is not the level that was asked for', async () => {
    const checked = await check(folder(), '--level', '1');
    assert.ok(wrongs(checked).includes('service.level'));
    assert.ok(wrongs(checked).includes('groups.list.answers'));
  });

  it('ends with 2 and its usage when it is called wrongly', async () => {
    for (const args of [[], ['--nonsense'], ['a', 'b'], ['clinic.example'], ['http://x.example', '--level', '3'], ['http://x.example', '--timeout', 'long'], ['http://x.example', '--origin', 'clinic.example/page']]) {
      const { code, text } = await checkAddress(...args);
      assert.equal(code, 2);
      assert.match(text, /Usage: peer-support-widgets check-endpoint/);
    }
    assert.equal((await checkAddress('--help')).code, 0);
  });

  it('is a command of the package', () => {
    const bin = fileURLToPath(new URL('../../bin/peer-support-widgets.ts', import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', bin, 'check-endpoint', '--help'], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stdout, /Exit code: 0 all is right/);
  });
});

describe('what check-endpoint repeats of an answer', () => {
  it('is one short line that moves no cursor and turns no direction', () => {
    assert.equal(quoted('x'.repeat(500)).length, 200);
    assert.equal(quoted('a\r\n\tb'), 'a b');
    assert.equal(quoted('\u001b[31mred\u202e'), '\\u001b[31mred\\u202e');
  });
});

describe('check-endpoint asks politely', () => {
  it('waits as long as it is told when it asks too much, and says so', async () => {
    let asked = 0;
    const waits: number[] = [];
    const right = folder();
    const limited: Handler = request => {
      asked += 1;
      return asked === 3 ? { ...problem(429, 'Too many'), headers: { 'content-type': 'application/problem+json', 'retry-after': '7' } } : right(request);
    };
    const review = await served(limited, endpoint => reviewEndpoint({
      endpoint, origin: 'https://clinic.example', timeoutMs: 5000, write: false, limitRows: 10,
      wait: ms => { waits.push(ms); return Promise.resolve(); },
    }));
    assert.deepEqual(waits, [7000]);
    assert.equal(review.summary.wrong, 0);
    assert.match(review.findings.find(({ id }) => id === 'privacy.limits')?.came ?? '', /429 1 times; waited 7 s/);
  });

  it('asks once more where a kept connection was closed under it', async () => {
    const right = folder();
    let connections = 0;
    const text = (path: string): string => {
      const { status, headers, body } = right({ method: 'GET', path, query: new URLSearchParams(), headers: {}, body: '' });
      return `HTTP/1.1 ${String(status)} \r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}content-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
    };
    // the second request of each connection finds it closed
    const server = createServer(socket => {
      connections += 1;
      let requests = 0;
      socket.on('error', () => undefined);
      socket.on('data', data => {
        requests += 1;
        if (requests > 1) socket.destroy();
        else socket.write(text(data.toString().split(' ')[1] ?? ''));
      });
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const checked = await checkAddress(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    server.close();
    assert.deepEqual(wrongs(checked), []);
    assert.ok(connections > 2);
  });

  it('asks no more than a few hundred things', async () => {
    const { text } = await check(directory(), '--json');
    assert.ok((JSON.parse(text) as { timings: { requests: number } }).timings.requests < 400);
  });
});
