import { assert } from '@open-wc/testing';
import { addressOf, feedOf, restoreNetwork, stubNetwork } from '../widgets/group-finder/feeds.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { rowOf, sampleRows } from '../widgets/group-finder/rows.ts';
import { leaveAll, place, told, until, visit } from '../widgets/group-finder/visitor.ts';

const good = [rowOf('Good One'), rowOf('Good Two')];
const lines = good.map(row => JSON.stringify(row));

describe('a feed with oddities', () => {
  let heard: ReturnType<typeof overhear>;
  beforeEach(() => { heard = overhear(); });
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); });

  const readable: [name: string, text: string][] = [
    ['a byte order mark', `\ufeff[${lines.join()}]`],
    ['one row a line', lines.join('\n')],
    ['a row that is null', `[null,${lines.join()}]`],
    ['rows that are no rows', `[${lines.join()},7,"x",[],true]`],
    ['a row nested ten thousand deep', `[${lines.join()},{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}]`],
    ['an end that is cut off', `[${lines.join()},{"name":"Cut o`],
  ];
  for (const [name, text] of readable) {
    it(`shows the good rows of a list with ${name}`, async () => {
      const visitor = await visit({ src: addressOf(text) });
      assert.includeMembers(visitor.names, ['Good One', 'Good Two']);
    });
  }

  it('sets a bad row aside and tells which, where and why', async () => {
    const src = feedOf(sampleRows);
    const visitor = place({ src });
    const event = await told('feed-checked', visitor.finder);
    assert.equal(event.shown, 10);
    assert.lengthOf(event.rejected, 1);
    assert.deepInclude(event.rejected[0], { row: 11, field: 'day' });
    assert.include(event.rejected[0]?.why, 'Someday');
    assert.deepEqual(visitor.finder.rejected, event.rejected);
    assert.match(heard.warn.join('\n'), /10 rows shown, 1 set aside/);
  });

  it('shows a row whose dates, places and links make no sense, without them', async () => {
    const visitor = await visit({ src: feedOf([
      rowOf('Year Nought', { updated: '0000-01-01' }), rowOf('Far Year', { updated: '9999-12-31' }), rowOf('North of North', { location: 'Hall', latitude: 100, longitude: 400 }),
      rowOf('Bad Link', { website: 'javascript:alert(1)', conference_url: 'javascript:window.__pwned=1' }),
    ]) });
    assert.equal(visitor.count, '4 groups');
    for (const name of visitor.names) {
      await visitor.press(name, 'h3 a');
      await until(() => visitor.all('#row-name')[0]?.textContent === name, `${name} never opened`);
      for (const link of visitor.links) assert.notMatch(link.href, /^javascript:/i);
      await visitor.press('Back to the list');
    }
  });

  it('gives up on a list of 200 MB on the way, without holding it', async () => {
    let sent = 0;
    let cancelled = false;
    const chunk = new Uint8Array(4_000_000).fill(0x20);
    const endless = (): ReadableStream<Uint8Array> => new ReadableStream({
      pull(stream) { sent += chunk.byteLength; if (sent > 200_000_000) stream.close(); else stream.enqueue(chunk); },
      cancel() { cancelled = true; },
    });
    stubNetwork(({ init }) => {
      const stream = endless();
      const response = new Response(stream);
      init.signal?.addEventListener('abort', () => { cancelled = true; });
      return response;
    });
    const visitor = place({ src: 'https://feed.example/huge.json' });
    await visitor.reads('The list is too large to load here.');
    assert.isTrue(cancelled);
    assert.isBelow(sent, 100_000_000);
    assert.match(heard.error.join('\n'), /larger than 64 MB/);
  });

  it('keeps the list that is shown when reading it again fails', async () => {
    const src = feedOf(sampleRows);
    const visitor = await visit({ src });
    stubNetwork(() => new Response('', { status: 500 }));
    await visitor.finder.reload();
    assert.equal(visitor.count, '10 groups');
  });
});
