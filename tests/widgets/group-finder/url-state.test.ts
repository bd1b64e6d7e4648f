import { assert } from '@open-wc/testing';
import { feedOf } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { sampleRows } from './rows.ts';
import { leaveAll, until, visit, type Visitor } from './visitor.ts';

const start = location.href;
const said = (): Record<string, string> => Object.fromEntries([...new URL(location.href).searchParams].filter(([name]) => name.includes('.')));

describe('the address of the page', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); hearNoMore(); history.replaceState(null, '', start); });

  const sample = (attributes: Record<string, string>): Promise<Visitor> => visit({ src: feedOf(sampleRows), ...attributes });
  const narrow = async (visitor: Visitor): Promise<void> => {
    await visitor.searchFor('kettle');
    await visitor.choose('Day', 'Monday');
    await visitor.press('Near a place', 'button');
    await visitor.fill('[role=combobox]', 'fenw');
    await until(() => visitor.all('[role=option]')[0], 'no place came');
    visitor.one('[role=option]').click();
    await visitor.press('Week', 'button');
  };

  it('is left alone unless the embedder asks', async () => {
    const { length } = history;
    const visitor = await sample({});
    await narrow(visitor);
    await visitor.finder.openGroup('caf-kettle');
    await visitor.drawn();
    assert.equal(location.href, start);
    assert.equal(history.length, length);
  });

  it('holds filters and view where asked, and never text or place', async () => {
    await narrow(await sample({ 'url-state': '' }));
    assert.deepEqual(said(), { 'groups.days': '1', 'groups.view': 'week' });
    assert.notMatch(decodeURIComponent(location.href), /kettle|fenw|53\.4/i);
  });

  it('holds text and place only where each is asked for by name', async () => {
    await narrow(await sample({ 'url-state': 'text place' }));
    assert.equal(said()['groups.text'], 'kettle');
    assert.match(said()['groups.place'] ?? '', /^53\.\d+,-1\.\d+,Fenwick/);
  });

  it('never holds where the visitor is, whatever is asked for', async () => {
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: (found: (at: unknown) => void) => { found({ coords: { latitude: 53.61, longitude: -1.2 } }); } } });
    const visitor = await sample({ 'url-state': 'text place' });
    await visitor.press('Near a place', 'button');
    await visitor.press('Near me', 'button');
    await until(() => visitor.named('Remove Near me'), 'the position was never used');
    Reflect.deleteProperty(navigator, 'geolocation');
    assert.notInclude(location.href, '53.6');
  });

  it('begins a finder where it says', async () => {
    history.replaceState(null, '', `${start}${start.includes('?') ? '&' : '?'}groups.days=1,2&groups.view=list`);
    const visitor = await sample({ 'url-state': '' });
    assert.sameMembers(visitor.names, ['Café Kettle', 'Harbor Women']);
    assert.isTrue(visitor.has('Remove Monday'));
  });

  it('tells two finders apart, and keeps what else stands in it', async () => {
    history.replaceState(null, '', `${start}${start.includes('?') ? '&' : '?'}other=1#here`);
    const first = await sample({ 'url-state': '', 'id': 'one' });
    const second = await sample({ 'url-state': '', 'id': 'two' });
    await first.choose('Day', 'Monday');
    await second.choose('Day', 'Tuesday');
    assert.deepEqual(said(), { 'one.days': '1', 'two.days': '2' });
    assert.equal(new URL(location.href).searchParams.get('other'), '1');
    assert.equal(location.hash, '#here');
  });

  it('takes the page of a group as a step: "back" returns to the list, "forward" to the group', async () => {
    const visitor = await sample({ 'url-state': '' });
    await visitor.choose('Day', 'Monday');
    const { length } = history;
    await visitor.press('Café Kettle', 'h3 a');
    await visitor.reads('Tea and quiet talk.');
    // browsers remember fifty or a hundred steps; a full memory cannot grow
    assert.equal(history.length, length === 50 || length === 100 ? length : length + 1);
    assert.equal(said()['groups.group'], 'caf-kettle');
    history.back();
    await until(() => visitor.names.length === 1, '"back" never showed the list');
    assert.isTrue(visitor.has('Remove Monday'));
    history.forward();
    await visitor.reads('Tea and quiet talk.');
  });

  it('links each group to an address that opens it', async () => {
    const visitor = await sample({ 'url-state': '' });
    const { href } = visitor.card('Café Kettle').querySelector('a') ?? {};
    assert.include(href, 'groups.group=caf-kettle');
    history.replaceState(null, '', href);
    leaveAll();
    const again = await sample({ 'url-state': '' });
    await again.reads('Tea and quiet talk.');
  });

  it('cannot widen what the embedder has preset', async () => {
    history.replaceState(null, '', `${start}${start.includes('?') ? '&' : '?'}groups.attendance=in-person`);
    const visitor = await sample({ 'url-state': '', 'preset': 'attendance=online' });
    assert.sameMembers(visitor.names, ['Night Owls', 'Círculo Abierto']);
  });

  it('is not believed where it makes no sense', async () => {
    history.replaceState(null, '', `${start}${start.includes('?') ? '&' : '?'}groups.days=99,x&groups.place=1,2&groups.radius=-5&groups.view=upside-down&groups.when=yesterday`);
    const visitor = await sample({ 'url-state': 'text place' });
    assert.include(visitor.text, 'List');
    assert.match(visitor.count, /^\d+ groups?$/);
  });
});
