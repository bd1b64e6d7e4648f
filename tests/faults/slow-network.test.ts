import { assert } from '@open-wc/testing';
import { addressOf, json, never, restoreNetwork, stubNetwork } from '../widgets/group-finder/feeds.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { manyRows, rowOf, sampleRows } from '../widgets/group-finder/rows.ts';
import { leaveAll, place, until } from '../widgets/group-finder/visitor.ts';

const ownSetTimeout = globalThis.setTimeout;

/** Lets long waits pass at once, so that no test sleeps. */
function hurry(fromMs: number): void {
  globalThis.setTimeout = ((run: () => void, ms = 0) => ownSetTimeout(run, ms >= fromMs ? 0 : ms)) as typeof setTimeout;
}

describe('a slow network', () => {
  beforeEach(() => overhear());
  afterEach(() => { globalThis.setTimeout = ownSetTimeout; leaveAll(); restoreNetwork(); hearNoMore(); });

  it('says that it is loading, then that it takes long, and still shows the list', async () => {
    let answer = (_: Response): void => undefined;
    stubNetwork(() => new Promise(resolve => { answer = resolve; }));
    globalThis.setTimeout = ((run: () => void, ms = 0) => ownSetTimeout(run, ms === 8_000 ? 0 : ms)) as typeof setTimeout;
    const visitor = place({ src: 'https://feed.example/slow.json' });
    await visitor.reads('This is taking longer than usual. Still trying.');
    assert.equal(visitor.count, 'This is taking longer than usual. Still trying.');
    answer(json(sampleRows));
    await visitor.sees('10 groups');
    assert.notInclude(visitor.text, 'longer than usual');
  });

  it('gives up after a while and says so', async () => {
    stubNetwork(never);
    hurry(30_000);
    const visitor = place({ src: 'https://feed.example/never.json' });
    await visitor.reads('The list took too long to load.');
    assert.isTrue(visitor.has('Try again'));
  });

  it('shows the first rows of a long list while the rest is read', async () => {
    const rows = manyRows(6_000).map(row => ({ ...row, notes: 'x'.repeat(200) }));
    const visitor = place({ src: addressOf(JSON.stringify(rows)) });
    const counts: string[] = [];
    new MutationObserver(() => { if (counts.at(-1) !== visitor.count) counts.push(visitor.count); }).observe(visitor.root, { subtree: true, childList: true, characterData: true });
    await visitor.sees('6,000 groups');
    assert.isTrue(counts.some(count => count.endsWith('groups so far')), counts.join(' · '));
  });

  it('shows the newest list when the feed is changed before an older one has come', async () => {
    const answers = new Map<string, (response: Response) => void>();
    stubNetwork(({ url }) => new Promise(resolve => { answers.set(url, resolve); }));
    const visitor = place({ src: 'https://feed.example/old.json' });
    await until(() => answers.size === 1, 'the old list was never asked for');
    visitor.finder.src = 'https://feed.example/new.json';
    await until(() => answers.size === 2, 'the new list was never asked for');
    answers.get('https://feed.example/new.json')?.(json([rowOf('New')]));
    await visitor.sees('1 group');
    answers.get('https://feed.example/old.json')?.(json([rowOf('Old A'), rowOf('Old B')]));
    await visitor.drawn();
    assert.deepEqual(visitor.names, ['New']);
  });
});
