import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, describe, it } from 'node:test';
import { meetingOf, groupOf } from '../search/group-of.ts';

const patience = { timeout: 300_000 };

describe('the endpoint as a process', patience, () => {
  const folder = mkdtempSync(join(tmpdir(), 'endpoint-'));
  const data = join(folder, 'deep', 'support.sqlite');
  const running = new Set<ChildProcess>();
  const env = (more: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, PORT: '0', HOST: '127.0.0.1', DATA: data, INIT_CWD: process.cwd(), ...more });

  afterEach(() => { for (const child of running) child.kill('SIGKILL'); running.clear(); });
  after(() => { rmSync(folder, { recursive: true, force: true }); });

  const start = async (more: Record<string, string> = {}): Promise<{ child: ChildProcess; port: number; said: Record<string, unknown>[] }> => {
    const child = spawn(process.execPath, ['scripts/endpoint.mjs'], { env: env(more), stdio: ['ignore', 'pipe', 'inherit'] });
    running.add(child);
    const said: Record<string, unknown>[] = [];
    const ready = new Promise<number>((resolve, reject) => {
      child.once('exit', () => { reject(new Error(`it ended: ${JSON.stringify(said)}`)); });
      createInterface(child.stdout).on('line', line => {
        const words = JSON.parse(line) as Record<string, unknown>;
        said.push(words);
        if (words.msg === 'ready') resolve(words.port as number);
      });
    });
    return { child, port: await ready, said };
  };
  const command = (...args: string[]): { status: number | null; text: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/endpoint.mjs', ...args], { env: env({}), encoding: 'utf8' });
    return { status, text: stdout + stderr };
  };
  const json = async <Body>(port: number, path: string, init?: RequestInit): Promise<Body> => (await (await fetch(`http://127.0.0.1:${port}${path}`, init)).json()) as Body;

  it('starts empty, says so, and keeps what it was given through a restart', async () => {
    const first = await start();
    assert.ok(first.said.some(({ msg }) => String(msg).includes('nothing to find yet')));
    assert.deepEqual(await json(first.port, '/groups'), []);
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');
    const list = join(folder, 'groups.json');
    writeFileSync(list, JSON.stringify([groupOf({ id: 'one', name: 'One', schedule: [meetingOf('MO', '19:00')] }), { id: 'broken' }]));
    const second = await start({ IMPORT: `${list},groups` });
    assert.deepEqual((await json<{ id: string }[]>(second.port, '/groups')).map(({ id }) => id), ['one']);
    second.child.kill('SIGKILL');
    await once(second.child, 'exit');
    const third = await start();
    assert.deepEqual((await json<{ id: string }[]>(third.port, '/groups')).map(({ id }) => id), ['one']);
  });

  it('lets a request that is under way end when it is told to stop, and ends well', async () => {
    const { child, port } = await start();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const body = '{"timeZone":"UTC"}';
    socket.write(`POST /groups/search HTTP/1.1\r\nHost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`);
    await new Promise(resolve => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    await new Promise(resolve => setTimeout(resolve, 200));
    await assert.rejects(fetch(`http://127.0.0.1:${port}/index.json`), 'it takes no more');
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => { heard += text; });
    socket.write(body.slice(5));
    const [code] = (await once(child, 'exit')) as [number];
    assert.match(heard, /^HTTP\/1\.1 200 /);
    assert.equal(code, 0);
  });

  it('keeps a stream open for a page of another site, and ends it at once when it is told to stop', async () => {
    const origin = 'https://clinic.example';
    const { child, port } = await start({ ORIGINS: origin, CONFIG: 'demo/server/endpoint.config.json' });
    const { token } = await json<{ token: string }>(port, '/people', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"Sam"}' });
    const stream = await fetch(`http://127.0.0.1:${port}/stream`, {
      method: 'POST', headers: { origin, authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' }, body: '{"rooms":{"evening":0}}',
    });
    assert.equal(stream.headers.get('access-control-allow-origin'), origin);
    let heard = '';
    const over = (async () => { for await (const piece of stream.body ?? []) heard += new TextDecoder().decode(piece); })();
    assert.equal(await Promise.race([over.then(() => 'over'), new Promise(resolve => setTimeout(resolve, 1_500, 'open'))]), 'open', heard);
    const told = performance.now();
    child.kill('SIGTERM');
    await Promise.all([over, once(child, 'exit')]);
    assert.ok(performance.now() - told < 5_000, 'its grace is for requests that end');
  });

  it('refuses a file that another one holds, in words', async () => {
    const { child } = await start();
    const other = spawnSync(process.execPath, ['scripts/endpoint.mjs'], { env: env({}), encoding: 'utf8' });
    assert.equal(other.status, 1);
    assert.match(other.stderr, new RegExp(`${data}[^]*${child.pid}`));
    assert.doesNotMatch(other.stderr, /\n {4}at /, 'no stack for what an operator can mend');
  });

  it('gives and ends staff tokens, also while it runs', async () => {
    const { port } = await start();
    const knows = async (token: string): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/staff/concerns`, { headers: { authorization: `Bearer ${token}` } })).status === 200;
    const made = command('staff-token', 'Ada');
    assert.equal(made.status, 0, made.text);
    const token = /^[\w-]{43}$/m.exec(made.text)?.[0] ?? '';
    assert.ok(await knows(token), made.text);
    assert.equal(command('end-staff-token', 'Ada').status, 0);
    assert.ok(!(await knows(token)));
    assert.equal(command('staff-token').status, 1);
    assert.ok(!existsSync(`${data}.staff`), 'nothing is left waiting');
  });

  it('says what is wrong with what it was told', () => {
    for (const [args, words] of [[['dance'], /There is no command "dance"[^]*staff-token/], [['staff-token', '<b>'], /A name/]] as const) {
      const { status, text } = command(...args);
      assert.equal(status, 1);
      assert.match(text, words);
    }
    const { status, stderr } = spawnSync(process.execPath, ['scripts/endpoint.mjs'], { env: env({ PORT: 'eighty' }), encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /^PORT is a whole number/);
  });
});
