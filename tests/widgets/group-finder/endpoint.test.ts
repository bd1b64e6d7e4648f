import { assert } from '@open-wc/testing';
import { groupOf, meetingOf, placeOf } from '../../search/group-of.ts';
import { endpoint, serve } from './endpoint.ts';
import { json, restoreNetwork, stubNetwork } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { sampleRows } from './rows.ts';
import { leaveAll, place, told, until, visit, wordsOf } from './visitor.ts';

const groups = [
  groupOf({ id: 'kettle', name: 'Kettle', schedule: [meetingOf('MO', '19:00', { timeZone: undefined })], attendance: 'in-person', place: placeOf({ name: 'Hall', region: ['North'] }), cost: { free: true } }),
  groupOf({ id: 'owls', name: 'Owls', schedule: [meetingOf('SA', '10:00')], attendance: 'online', concerns: [{ part: 'time', count: 2 }] }),
  groupOf({ id: 'first-sunday', name: 'First Sunday', schedule: [{ ...meetingOf('SU', '15:00'), rrule: 'FREQ=MONTHLY;BYDAY=1SU' }] }),
];

describe('a finder and its endpoint', () => {
  let heard: ReturnType<typeof overhear>;
  beforeEach(() => { heard = overhear(); });
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); });

  for (const search of [false, true]) {
    describe(search ? 'that searches itself' : 'that is a folder of files', () => {
      it('gives the same list, filters and counts', async () => {
        serve(groups, { search });
        const visitor = await visit({ endpoint });
        assert.equal(visitor.count, '3 groups');
        await visitor.choose('In person or online', 'Online');
        await visitor.sees('1 group');
        assert.deepEqual(visitor.names, ['Owls']);
        assert.include(wordsOf(visitor.card('Owls')), '2 people say this is wrong: time');
        await visitor.press('Clear all');
        await visitor.sees('3 groups');
        await visitor.searchFor('first');
        await visitor.sees('1 group');
        assert.match(wordsOf(visitor.card('First Sunday')), /Sunday, December 6|Sunday, 6 December/);
      });

      it('loses one row to a bad one', async () => {
        serve(groups, { search, bad: [{ id: 7 }, null] });
        const visitor = await visit({ endpoint });
        assert.sameMembers(visitor.names, ['Kettle', 'Owls', 'First Sunday']);
      });

      it('says where nothing fits what would', async () => {
        serve(groups, { search });
        const visitor = await visit({ endpoint });
        await visitor.choose('In person or online', 'In person');
        await visitor.sees('1 group');
        await visitor.searchFor('owls');
        await visitor.press('Online: 1 group');
        await visitor.sees('1 group');
        assert.deepEqual(visitor.names, ['Owls']);
      });
    });
  }

  it('shows a row with links that would run, without them', async () => {
    const url = 'javascript:window.__pwned=1';
    serve([], { bad: [{ id: 'bad', name: 'Bad Links', links: [{ url }], online: { url }, contact: { url }, feedback: { url } }] });
    const visitor = await visit({ endpoint });
    await visitor.press('Bad Links', 'h3 a');
    await until(() => visitor.all('article')[0], 'no page opened');
    assert.lengthOf(visitor.links.filter(({ href }) => href.startsWith('javascript')), 0);
  });

  it('tells the rows that were set aside', async () => {
    serve(groups, { bad: [{ id: 'x' }] });
    const visitor = place({ endpoint });
    const { shown, rejected } = await told('feed-checked', visitor.finder);
    assert.equal(shown, 3);
    assert.deepInclude(rejected[0], { row: 4, field: 'name' });
  });

  it('takes the endpoint\'s zone for rows that name none', async () => {
    serve(groups, { timeZone: 'America/New_York' });
    const visitor = await visit({ endpoint });
    assert.match(wordsOf(visitor.card('Kettle')), /Tuesday 12:00 – 1:00 AM.*Monday 7:00 PM in New York/);
  });

  it('is named by the element, by what stands around it, or by the loader\'s tag', async () => {
    serve(groups);
    const around = document.body.appendChild(document.createElement('section'));
    around.setAttribute('endpoint', endpoint);
    assert.equal((await visit({}, { parent: around })).count, '3 groups');
    around.remove();
    const script = Object.assign(document.createElement('script'), { type: 'text/plain' });
    script.dataset.endpoint = `${endpoint}/`;
    document.head.append(script);
    assert.equal((await visit({})).count, '3 groups');
    script.remove();
  });

  it('keeps its answer when a question fails, says so, and goes on', async () => {
    serve(groups, { search: true });
    const visitor = await visit({ endpoint });
    const { fetch: served } = globalThis;
    globalThis.fetch = () => Promise.reject(new TypeError('gone'));
    await visitor.searchFor('owls');
    await visitor.reads('The list could not be loaded.');
    assert.lengthOf(visitor.names, 3);
    globalThis.fetch = served;
    await visitor.searchFor('kettle');
    await visitor.sees('1 group');
    assert.lengthOf(visitor.all('[part=notice]'), 0);
  });

  it('says what is wrong with an endpoint that is none', async () => {
    const wrongs: [unknown, RegExp][] = [[{ hello: 1 }, /contract/], [{ contract: 1, offers: {} }, /offers no groups/], ['<html>', /./]];
    for (const [answer, words] of wrongs) {
      stubNetwork(() => json(answer));
      const visitor = place({ endpoint });
      await until(() => visitor.all('[part=failed]')[0], 'it never failed');
      assert.match(heard.error.join('\n'), words);
      leaveAll();
    }
  });
});

describe('a list that is kept', () => {
  const src = 'https://feed.example/kept.json';
  const online = (): void => { stubNetwork(() => json(sampleRows)); };
  const gone = (): void => { stubNetwork(() => Promise.reject(new TypeError('gone'))); };
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); });

  it('opens when the network is gone, says how old it is, and is made new when the network is back', async () => {
    online();
    await visit({ src, cache: 'list' });
    leaveAll();
    gone();
    const visitor = await visit({ src, cache: 'list' });
    assert.equal(visitor.count, '10 groups');
    await visitor.reads(/Saved copy from .*2026.*The list could not be loaded again\./);
    await visitor.searchFor('owls');
    assert.deepEqual(visitor.names, ['Night Owls']);
    online();
    dispatchEvent(new Event('online'));
    await until(() => !visitor.text.includes('Saved copy'), 'the list was never made new');
  });

  it('is only kept where the embedder asks', async () => {
    online();
    await visit({ src: `${src}?other` });
    leaveAll();
    gone();
    const visitor = place({ src: `${src}?other` });
    await visitor.reads('The list could not be loaded.');
  });

  it('does not stand in for a list that has been taken away', async () => {
    online();
    await visit({ src, cache: 'list' });
    leaveAll();
    stubNetwork(() => new Response('', { status: 404 }));
    const visitor = place({ src, cache: 'list' });
    await visitor.reads('The list is not where it should be.');
  });
});
