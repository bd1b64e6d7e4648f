import { assert } from '@open-wc/testing';
import { groupOf, placeOf } from '../../search/group-of.ts';
import { endpoint, serve } from './endpoint.ts';
import { feedOf, restoreNetwork } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { forgetPosition, stubPosition } from './position.ts';
import { rowOf, sampleRows } from './rows.ts';
import { assertSame, key, leaveAll, until, visit, type Visitor, wordsOf } from './visitor.ts';

const options = (visitor: Visitor): HTMLElement[] => visitor.all('[role=option]');

/** Opens the place panel and writes into its field. */
async function lookAround(visitor: Visitor, text: string): Promise<HTMLInputElement> {
  if (visitor.all('[role=combobox]').length === 0) await visitor.press('Near a place', 'button');
  await visitor.fill('[role=combobox]', text);
  await until(() => options(visitor).length > 0, `no place is called ${text}`);
  return visitor.find('[role=combobox]', HTMLInputElement);
}

describe('searching around a place', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); restoreNetwork(); forgetPosition(); hearNoMore(); });

  const sample = (attributes: Record<string, string> = {}): Promise<Visitor> => visit({ src: feedOf(sampleRows), ...attributes });

  it('offers the places that the list itself holds', async () => {
    const visitor = await sample();
    await lookAround(visitor, 'fen');
    assert.isTrue(options(visitor).some(option => wordsOf(option).startsWith('Fenwick')));
  });

  it('works by keyboard: arrows choose, Enter takes, Escape closes', async () => {
    const visitor = await sample();
    const field = await lookAround(visitor, 'fen');
    assert.equal(field.getAttribute('aria-expanded'), 'true');
    key(field, 'ArrowDown');
    await visitor.drawn();
    const active = visitor.one(`#${field.getAttribute('aria-activedescendant') ?? ''}`);
    assert.equal(active.getAttribute('aria-selected'), 'true');
    assert.equal(visitor.one(`#${field.getAttribute('aria-controls') ?? ''}`).getAttribute('role'), 'listbox');
    assert.isTrue(key(field, 'Escape').defaultPrevented);
    await visitor.drawn();
    assert.equal(field.getAttribute('aria-expanded'), 'false');
    await lookAround(visitor, 'fen');
    key(field, 'ArrowUp');
    await visitor.drawn();
    assert.equal(options(visitor).at(-1)?.getAttribute('aria-selected'), 'true');
    assert.isTrue(key(field, 'Enter').defaultPrevented);
    await until(() => visitor.named(/^Remove Fenwick/), 'the place was never chosen');
    assertSame(visitor.root.activeElement, field);
  });

  it('leaves Escape and Enter to the page where no list is open', async () => {
    const visitor = await sample();
    await visitor.press('Near a place', 'button');
    await until(() => visitor.all('[role=combobox]')[0], 'no field came');
    assert.isFalse(key(visitor.one('[role=combobox]'), 'Escape').defaultPrevented);
  });

  it('puts the nearest first, with the distance, and narrows by radius', async () => {
    const visitor = await sample();
    await lookAround(visitor, 'harbor');
    options(visitor)[0]?.click();
    await until(() => visitor.named(/^Remove Harbor/), 'the place was never chosen');
    await visitor.choose('In person or online', 'In person');
    assert.include(visitor.names, 'Harbor Women');
    assert.notInclude(visitor.names, 'Café Kettle');
    const radius = visitor.find('#radius', HTMLSelectElement);
    radius.value = '';
    radius.dispatchEvent(new Event('change', { bubbles: true }));
    await visitor.drawn();
    // distances are a part of the search that is fetched when first asked for
    await until(() => visitor.text.includes('away'), 'no distance was shown');
    await until(() => ['Harbor Women', 'Saturday Breakfast'].every(name => visitor.names.slice(0, 2).includes(name)), 'the nearest groups did not come first');
    assert.match(wordsOf(visitor.card('Café Kettle')), /1[34] mi away/);
  });

  it('writes kilometres where the language does', async () => {
    const visitor = await sample({ lang: 'en-AU' });
    await lookAround(visitor, 'harbor');
    options(visitor)[0]?.click();
    await until(() => visitor.all('#radius')[0], 'no radius came');
    assert.include(wordsOf(visitor.one('#radius')), 'km');
  });

  it('offers a wider circle where the circle is empty, and draws it', async () => {
    const visitor = await visit({ src: feedOf([rowOf('Near Town', { city: 'Smalltown', location: 'Hall', latitude: 50, longitude: 0 }), rowOf('Far Away', { day: 2, city: 'Otherton', location: 'Hut', latitude: 50.3, longitude: 0 })]) });
    await lookAround(visitor, 'smalltown');
    options(visitor)[0]?.click();
    await until(() => visitor.named(/^Remove Smalltown/), 'the place was never chosen');
    await visitor.searchFor('away');
    await visitor.press(/^Within .*: 1 group$/);
    assert.deepEqual(visitor.names, ['Far Away']);
  });

  it('looks around the visitor on a press, and says what it did', async () => {
    stubPosition({ latitude: 53.6, longitude: -1.2 });
    const visitor = await sample();
    await visitor.press('Near a place', 'button');
    await visitor.press('Near me', 'button');
    await until(() => visitor.named('Remove Near me'), 'the position was never used');
    await until(() => visitor.names[1] === 'Harbor Women' || visitor.names[0] === 'Harbor Women', `the nearest never came first, but ${visitor.names.join(', ')}`);
    await visitor.press('Remove Near me');
    assert.isFalse(visitor.has('Remove Near me'));
    assert.notInclude(visitor.text, 'away');
  });

  for (const [why, code, words] of [['the visitor says no', 1, 'Your browser did not share where you are.'], ['the device does not know', 2, 'We could not find where you are.']] as const) {
    it(`says so where ${why}`, async () => {
      stubPosition({ code });
      const visitor = await sample();
      await visitor.press('Near a place', 'button');
      await visitor.press('Near me', 'button');
      await visitor.reads(words);
      assert.equal(visitor.count, '10 groups');
    });
  }

  it('narrows to a region where no coordinates are known', async () => {
    const visitor = await visit({ src: feedOf([rowOf('A', { region: 'Lakeland' }), rowOf('B', { region: 'Coast' })]) });
    await lookAround(visitor, 'lake');
    options(visitor)[0]?.click();
    await visitor.sees('1 group');
    assert.deepEqual(visitor.names, ['A']);
  });

  it('says that a list knows no such place', async () => {
    const visitor = await sample();
    await visitor.press('Near a place', 'button');
    await visitor.fill('[role=combobox]', 'zzzzz');
    await visitor.reads('No place of that name in this list');
  });

  it('asks the gazetteer of an endpoint that has one', async () => {
    const asked = serve([groupOf({ name: 'Kettle', place: placeOf({ latitude: 10, longitude: 10 }) })], { search: true, places: [{ label: 'Farville', latitude: 10, longitude: 10 }] });
    const visitor = await visit({ endpoint });
    await lookAround(visitor, 'far');
    assert.equal(wordsOf(options(visitor)[0]), 'Farville');
    const call = asked.find(({ url }) => url.endsWith('/places/search'));
    assert.deepEqual(JSON.parse(call?.body ?? ''), { text: 'far', locale: 'en' });
  });
});
