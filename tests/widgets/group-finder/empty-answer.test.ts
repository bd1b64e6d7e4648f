import { assert } from '@open-wc/testing';
import { feedOf } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { rowOf, sampleRows } from './rows.ts';
import { leaveAll, until, visit } from './visitor.ts';

describe('when nothing fits', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); hearNoMore(); });

  it('offers the nearest day that has groups, and goes there', async () => {
    const visitor = await visit({ src: feedOf([rowOf('Harbor Monday', { region: 'Harbor' }), rowOf('Fenwick Friday', { day: 5, region: 'Fenwick' }), rowOf('Harbor Thursday', { day: 4, region: 'Harbor' })]) });
    await visitor.choose('Day', 'Friday');
    await visitor.searchFor('harbor');
    await visitor.reads('No groups fit your search.');
    await visitor.press('Monday: 1 group');
    assert.deepEqual(visitor.names, ['Harbor Monday']);
    assert.isTrue(visitor.has('Remove Monday'));
  });

  it('offers groups online, and goes there', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    await visitor.choose('In person or online', 'In person');
    await visitor.searchFor('owls');
    await visitor.press('Online: 1 group');
    assert.deepEqual(visitor.names, ['Night Owls']);
  });

  it('offers to take everything back', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    await visitor.searchFor('qqqqqqq');
    await visitor.sees('0 groups');
    await visitor.press('Clear all', '[part=empty] button');
    await visitor.sees('10 groups');
    assert.equal(visitor.field.value, '');
  });

  it('drops the offers of an older question', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    await visitor.choose('In person or online', 'In person');
    await visitor.searchFor('owls');
    await visitor.reads('Online: 1 group');
    await visitor.searchFor('circulo abierto');
    await until(() => visitor.named('Online: 1 group'), 'no offer came');
    await visitor.press('Online: 1 group');
    assert.deepEqual(visitor.names, ['Círculo Abierto']);
  });

  it('says that a list is empty where no one has searched', async () => {
    const visitor = await visit({ src: feedOf([]), format: 'meeting-guide' });
    await visitor.reads('There are no groups in this list yet.');
    assert.isFalse(visitor.has('Clear all'));
  });
});
