import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ConcernState } from '../../../src/protocol/concern.ts';
import { freshKey, now, run, staffToken, type Running } from './running.ts';

interface StaffPage {
  items: { concern: string; name?: string; text?: string; outcome?: string; closedAt?: string }[];
  next?: string;
}

describe('a concern', () => {
  let here: Running;
  let token = '';
  before(async () => {
    here = await run();
    token = await staffToken(here.store, 'Ada');
  });
  after(() => here.stop());

  const send = (key: string, body: unknown = { parts: ['time'], text: 'It is on Tuesday now.' }): Promise<Response> => here.ask('/groups/owls/concerns', body, { 'idempotency-key': key });
  const receiptOf = async (response: Response): Promise<string> => ((await response.json()) as { receipt: string }).receipt;
  const state = async (receipt: string): Promise<ConcernState> => (await (await here.ask(`/concerns/${receipt}`)).json()) as ConcernState;
  const staff = (path: string, body?: unknown, asked = token): Promise<Response> => here.ask(path, body, { authorization: `Bearer ${asked}` });
  const listed = async (query = ''): Promise<StaffPage> => (await (await staff(`/staff/concerns${query}`)).json()) as StaffPage;

  it('is stored once, however often it is sent', async () => {
    const key = freshKey();
    const answers = await Promise.all([send(key), send(key), send(key), send(key)]);
    assert.deepEqual(answers.map(({ status }) => status), [202, 202, 202, 202]);
    const receipts = new Set(await Promise.all(answers.map(receiptOf)));
    assert.equal(receipts.size, 1);
    assert.equal((await listed()).items.length, 1);
    const other = await send(key, { parts: ['place'] });
    assert.equal(other.status, 409);
    assert.equal(((await other.json()) as { field: string }).field, 'Idempotency-Key');
  });

  it('goes from open to closed, and its sender can read what came of it', async () => {
    const receipt = await receiptOf(await send(freshKey()));
    assert.deepEqual(await state(receipt), { state: 'open', at: new Date(now).toISOString() });
    const { items } = await listed();
    const [newest] = items;
    assert.equal(newest?.name, 'Night Owls');
    assert.equal(newest.text, 'It is on Tuesday now.');
    for (const { concern } of items) assert.equal((await staff(`/staff/concerns/${concern}/close`, { outcome: 'corrected', note: ' Thank you. ' })).status, 204);
    assert.deepEqual(await state(receipt), { state: 'closed', at: new Date(now).toISOString(), closedAt: new Date(now).toISOString(), outcome: 'corrected', note: 'Thank you.' });
    assert.deepEqual((await listed()).items, []);
    assert.equal((await listed('?closed=yes')).items.length, items.length);
    assert.deepEqual(((await (await here.ask('/groups/owls')).json()) as { concerns: unknown }).concerns, [], 'a closed one warns nobody');
  });

  it('is closed once', async () => {
    await send(freshKey());
    const [open] = (await listed()).items;
    const path = `/staff/concerns/${open?.concern ?? ''}/close`;
    assert.equal((await staff(path, { outcome: 'was-right' })).status, 204);
    assert.equal((await staff(path, { outcome: 'was-right' })).status, 404);
    assert.equal((await staff('/staff/concerns/none/close', { outcome: 'was-right' })).status, 404);
    assert.equal((await staff(path, { outcome: 'shrug' })).status, 400);
  });

  it('is for staff only', async () => {
    for (const asked of ['', 'x'.repeat(43), `${token}x`]) {
      const response = await staff('/staff/concerns', undefined, asked);
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
    }
    assert.equal((await here.ask('/staff/concerns')).status, 401);
    assert.equal((await staff('/staff/concerns')).status, 200);
    await staffToken(here.store, 'Ada');
    assert.equal((await staff('/staff/concerns')).status, 401, 'a new token ends the old one');
    token = await staffToken(here.store, 'Ada');
  });

  it('is read page by page', async () => {
    const other = await run();
    for (let sent = 0; sent < 60; sent += 1) await other.store.addConcern({ kind: 'group', id: 'owls', parts: ['time'], key: freshKey(), at: now + sent });
    const headers = { authorization: `Bearer ${await staffToken(other.store, 'Bo')}` };
    const first = (await (await other.ask('/staff/concerns', undefined, headers)).json()) as StaffPage;
    const second = (await (await other.ask(`/staff/concerns?before=${first.next ?? ''}`, undefined, headers)).json()) as StaffPage;
    assert.deepEqual([first.items.length, second.items.length, second.next], [50, 10, undefined]);
    assert.equal(new Set([...first.items, ...second.items].map(({ concern }) => concern)).size, 60);
    await other.stop();
  });

  it('has a desk that runs under its own policy', async () => {
    const page = await here.ask('/staff/');
    const html = await page.text();
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*script-src 'self'/);
    assert.doesNotMatch(html, /<script(?![^>]*src=)|style=|\son\w+=/, 'nothing inline');
    assert.match((await here.ask('/staff/desk.js')).headers.get('content-type') ?? '', /javascript/);
    assert.match((await here.ask('/staff/desk.css')).headers.get('content-type') ?? '', /css/);
  });

  it('is answered with nothing for a receipt that is none', async () => {
    assert.equal((await here.problem('/concerns/nothing')).status, 404);
  });
});
