import { assert } from '@open-wc/testing';
import { concernState, sendConcern, sendStillTrue } from '../../src/client/concerns.ts';
import { ClientError } from '../../src/client/errors.ts';
import { fetchText } from '../../src/client/http.ts';
import { json, restoreNetwork, stubNetwork } from '../widgets/group-finder/feeds.ts';

const base = `${location.origin}/support`;

let keys = 0;
const freshKey = (): string => `key-${String(Date.now())}-${String(keys++)}`;

async function firstOf(kind: 'groups' | 'resources'): Promise<string> {
  const [row] = JSON.parse((await fetchText(`${base}/${kind}`)).text) as { id: string }[];
  return row?.id ?? '';
}

const kindOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'no failure', (error: unknown) => (error instanceof ClientError ? error.kind : String(error)));

describe('concerns at the endpoint', () => {
  it('are taken with a receipt, by which what came of them can be asked', async () => {
    for (const kind of ['groups', 'resources'] as const) {
      const { receipt } = await sendConcern(base, kind, await firstOf(kind), { parts: ['contact'], text: 'It rings out.' }, freshKey());
      const { state, at } = await concernState(base, receipt);
      assert.equal(state, 'open');
      assert.isFinite(Date.parse(at));
    }
  });

  it('count once for one key, and warn the next visitor', async () => {
    const [id, key] = [await firstOf('resources'), freshKey()];
    const counted = async (): Promise<number> => {
      const row = JSON.parse((await fetchText(`${base}/resources/${encodeURIComponent(id)}`, { cache: 'no-store' })).text) as { concerns?: { part: string; count: number }[] };
      return row.concerns?.find(({ part }) => part === 'cost')?.count ?? 0;
    };
    const before = await counted();
    const receipts = [await sendConcern(base, 'resources', id, { parts: ['cost'] }, key), await sendConcern(base, 'resources', id, { parts: ['cost'] }, key)];
    assert.deepEqual(receipts[0], receipts[1]);
    assert.equal(await counted(), before + 1);
  });

  it('take a "still true", which has no words', async () => {
    const id = await firstOf('resources');
    await sendStillTrue(base, id, freshKey());
    const { confirmedAt } = JSON.parse((await fetchText(`${base}/resources/${encodeURIComponent(id)}`, { cache: 'no-store' })).text) as { confirmedAt?: string };
    assert.isAbove(Date.parse(confirmedAt ?? ''), Date.now() - 86_400_000);
  });

  it('are refused for good where another attempt would meet the same', async () => {
    const [id, key] = [await firstOf('groups'), freshKey()];
    await sendConcern(base, 'groups', id, { parts: ['time'] }, key);
    assert.deepEqual(await Promise.all([
      kindOf(sendConcern(base, 'groups', 'no such group', { parts: ['time'] }, freshKey())),
      kindOf(sendConcern(base, 'groups', id, { parts: ['place'] }, key)),
      kindOf(sendConcern(base, 'groups', id, { parts: [] }, freshKey())),
      kindOf(sendConcern(base, 'groups', id, { parts: ['other'], text: 'x'.repeat(2001) }, freshKey())),
      kindOf(sendStillTrue(base, 'no such resource', freshKey())),
      kindOf(concernState(base, 'no such receipt')),
    ]), ['not-found', 'malformed', 'malformed', 'malformed', 'not-found', 'not-found']);
  });
});

describe('concerns on their way', () => {
  afterEach(restoreNetwork);

  it('are sent by POST with their key, kept by no cache, without cookies or referrer', async () => {
    const asked = stubNetwork(({ url }) => (url.endsWith('/concerns') ? json({ receipt: 'r' }) : new Response(null, { status: 204 })));
    await sendConcern('https://support.example', 'groups', 'a/b ?', { parts: ['time'], text: 'words' }, 'the-key-1');
    await sendStillTrue('https://support.example', 'a/b ?', 'the-key-2');
    assert.deepEqual(asked.map(({ method, url, body }) => `${method} ${url} ${body}`), [
      'POST https://support.example/groups/a%2Fb%20%3F/concerns {"parts":["time"],"text":"words"}',
      'POST https://support.example/resources/a%2Fb%20%3F/still-true ',
    ]);
    for (const [at, { init }] of asked.entries()) {
      assert.deepInclude(init, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
      assert.deepInclude(init.headers, { 'idempotency-key': `the-key-${String(at + 1)}` });
    }
  });

  it('can be tried again where the server only cannot now', async () => {
    const kinds: string[] = [];
    for (const status of [429, 500, 502, 503]) {
      stubNetwork(() => new Response('', { status }));
      kinds.push(await kindOf(sendStillTrue('https://support.example', 'x', 'the-key-1')));
    }
    assert.deepEqual(kinds, ['busy', 'server', 'server', 'busy']);
  });
});
