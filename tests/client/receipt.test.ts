import { assert } from '@open-wc/testing';
import { noteRequest, receipt } from '../../src/client/receipt.ts';

describe('the receipt of requests', () => {
  it('tells method and address, and nothing of what was asked', () => {
    noteRequest('https://a.example/list.json?near=here#top', 'GET');
    noteRequest('https://a.example/search', 'POST');
    assert.deepEqual(receipt().slice(-2).map(({ method, url }) => `${method} ${url}`), ['GET https://a.example/list.json', 'POST https://a.example/search']);
    assert.closeTo(receipt().at(-1)?.at ?? 0, Date.now(), 60_000);
  });

  it('keeps the last two hundred', () => {
    for (let at = 0; at < 250; at++) noteRequest(`https://a.example/${String(at)}`, 'GET');
    assert.lengthOf(receipt(), 200);
    assert.equal(receipt()[0]?.url, 'https://a.example/50');
  });
});
