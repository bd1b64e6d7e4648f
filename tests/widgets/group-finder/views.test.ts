import { assert } from '@open-wc/testing';
import { feedOf } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { rowOf, sampleRows } from './rows.ts';
import { leaveAll, until, visit, wordsOf, type Visitor } from './visitor.ts';

const days = (visitor: Visitor): string[] => visitor.all('[part=week] h3').map(wordsOf);
const section = (visitor: Visitor, day: string): HTMLElement | undefined => visitor.all('[part=week] section').find(one => wordsOf(one.querySelector('h3')).startsWith(day));

describe('the week', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); hearNoMore(); });

  const week = async (rows: readonly unknown[] = sampleRows, attributes: Record<string, string> = {}): Promise<Visitor> => {
    const visitor = await visit({ src: feedOf(rows), view: 'week', ...attributes });
    await until(() => days(visitor).length === 7, 'the week never came');
    await until(() => visitor.all('[part=week] li')[0], 'no day was filled');
    return visitor;
  };

  it('shows each group under its displayed day, in the order of the language\'s week', async () => {
    const visitor = await week();
    assert.deepEqual(days(visitor).map(day => day.split(' ')[0]), ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']);
    assert.match(wordsOf(section(visitor, 'Monday')), /1 group 7:00 PM Café Kettle/);
    assert.include(wordsOf(section(visitor, 'Friday')), 'No groups');
    assert.equal((await week(sampleRows, { lang: 'en-GB' })).all('[part=week] h3')[0]?.textContent.trim().split(' ')[0], 'Monday');
  });

  it('sorts a day from morning to night', async () => {
    const visitor = await week([rowOf('Late', { day: 6, time: '20:00', end_time: '21:00' }), rowOf('Early', { day: 6, time: '07:00', end_time: '08:00' }), rowOf('Noon', { day: 6, time: '12:00', end_time: '13:00' })]);
    assert.deepEqual([...section(visitor, 'Saturday')?.querySelectorAll('li bdi') ?? []].map(wordsOf), ['Early', 'Noon', 'Late']);
  });

  it('narrows with the search', async () => {
    const visitor = await week();
    await visitor.searchFor('kettle');
    await until(() => visitor.all('[part=week] li').length === 2, 'the week was never narrowed');
    assert.equal(visitor.count, '2 groups');
  });

  it('leads from a long day to that day in the list', async () => {
    const visitor = await week(Array.from({ length: 25 }, (_, at) => rowOf(`G ${String(at)}`, { day: 2 })));
    assert.lengthOf([...section(visitor, 'Tuesday')?.querySelectorAll('li') ?? []], 20);
    await visitor.press('Show all 25 groups on Tuesday');
    assert.isTrue(visitor.has('Remove Tuesday'));
    assert.equal(visitor.named('List', 'button')?.getAttribute('aria-pressed'), 'true');
    assert.equal(visitor.count, '25 groups');
  });

  it('opens a group and comes back to the week', async () => {
    const visitor = await week();
    await visitor.press(/Café Kettle$/, '[part=week] a');
    await visitor.reads('Tea and quiet talk.');
    await visitor.press('Back to the list');
    await until(() => days(visitor).length === 7, 'the week never came back');
  });

  it('is chosen and left by buttons that say which is on, and by the attribute', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    await visitor.press('Week', 'button');
    assert.equal(visitor.named('Week', 'button')?.getAttribute('aria-pressed'), 'true');
    await until(() => days(visitor).length === 7, 'the week never came');
    await visitor.press('List', 'button');
    await until(() => visitor.names.length === 10, 'the list never came back');
    visitor.finder.setAttribute('view', 'week');
    await until(() => days(visitor).length === 7, 'the attribute never brought the week');
    visitor.finder.setAttribute('view', 'list');
    await until(() => visitor.names.length === 10, 'the attribute never brought the list');
  });
});
