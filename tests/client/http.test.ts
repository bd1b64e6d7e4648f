import { assert } from '@open-wc/testing';
import { ClientError } from '../../src/client/errors.ts';
import { fetchText, type TextRequest } from '../../src/client/http.ts';
import { addressOf, never, restoreNetwork, stubNetwork } from '../widgets/group-finder/feeds.ts';

const url = 'https://feed.example/list.json';

/** What `fetchText` throws. */
async function thrown(request?: TextRequest, at = url): Promise<unknown> {
  try {
    await fetchText(at, request);
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

async function kindOf(request?: TextRequest): Promise<string> {
  const error = await thrown(request);
  assert.instanceOf(error, ClientError);
  return error.kind;
}

describe('asking an address for text', () => {
  afterEach(restoreNetwork);

  it('gives text, type and when it last changed', async () => {
    stubNetwork(() => new Response('héllo', { headers: { 'content-type': 'text/csv', 'last-modified': 'Sat, 21 Nov 2026 10:00:00 GMT' } }));
    assert.deepEqual(await fetchText(url), { text: 'héllo', contentType: 'text/csv', modifiedAt: Date.UTC(2026, 10, 21, 10) });
  });

  it('says nothing of a change that the server does not tell', async () => {
    assert.notProperty(await fetchText(addressOf('x')), 'modifiedAt');
  });

  it('puts letters together that were torn between two pieces', async () => {
    const bytes = new TextEncoder().encode('日本語');
    stubNetwork(() => new Response(new ReadableStream({ start(stream) { for (const byte of bytes) stream.enqueue(Uint8Array.of(byte)); stream.close(); } })));
    assert.equal((await fetchText(url)).text, '日本語');
  });

  it('asks simply, without credentials or referrer; a body makes it a POST of JSON', async () => {
    const asked = stubNetwork(() => new Response('{}'));
    await fetchText(url);
    await fetchText(url, { body: { text: 'x' }, cache: 'no-store' });
    for (const { init } of asked) assert.deepInclude(init, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    assert.notProperty(asked[0]?.init, 'headers');
    assert.deepInclude(asked[1]?.init, { method: 'POST', body: '{"text":"x"}', cache: 'no-store', headers: { 'content-type': 'application/json' } });
  });

  for (const [status, kind] of [[401, 'denied'], [403, 'denied'], [404, 'not-found'], [410, 'not-found'], [429, 'busy'], [503, 'busy'], [500, 'server'], [418, 'server']] as const) {
    it(`takes ${String(status)} for "${kind}", and lets go of the rest of the answer`, async () => {
      const asked = stubNetwork(() => new Response('x', { status }));
      assert.equal(await kindOf(), kind);
      assert.isTrue(asked[0]?.init.signal?.aborted);
    });
  }

  it('cannot tell CORS from no answer, but tells being offline from both', async () => {
    stubNetwork(() => Promise.reject(new TypeError('Failed to fetch')));
    assert.equal(await kindOf(), 'unreachable');
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    assert.equal(await kindOf(), 'offline');
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('gives up after its time, also when the answer has begun', async () => {
    stubNetwork(never);
    assert.equal(await kindOf({ timeoutMs: 1 }), 'timeout');
    stubNetwork(({ init }) => new Response(new ReadableStream({
      start(stream) {
        stream.enqueue(Uint8Array.of(91));
        init.signal?.addEventListener('abort', () => { stream.error(new DOMException('aborted', 'AbortError')); });
      },
    })));
    assert.equal(await kindOf({ timeoutMs: 1 }), 'timeout');
  });

  it('gives up on the way when an answer is longer than allowed', async () => {
    let sent = 0;
    stubNetwork(() => new Response(new ReadableStream({ pull(stream) { sent += 1_000; if (sent > 50_000) stream.close(); else stream.enqueue(new Uint8Array(1_000)); } }, { highWaterMark: 0 })));
    assert.equal(await kindOf({ maxBytes: 10_000 }), 'too-large');
    assert.isAtMost(sent, 13_000);
  });

  it('throws the asker\'s own reason when the asker gives up, before or during', async () => {
    stubNetwork(never);
    const before = new AbortController();
    before.abort(new Error('mine'));
    assert.equal(((await thrown({ signal: before.signal })) as Error).message, 'mine');
    const during = new AbortController();
    const answer = thrown({ signal: during.signal });
    during.abort(new Error('changed my mind'));
    assert.equal(((await answer) as Error).message, 'changed my mind');
  });
});
