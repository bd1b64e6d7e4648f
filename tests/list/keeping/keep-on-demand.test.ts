import { assert } from '@open-wc/testing';
import { placeName } from '../../../src/device/names.ts';
import { mayHoldVisit } from '../../../src/device/visit-hint.ts';
import { read as readGroup } from '../../../src/list/keeping/read-group.ts';
import { read as readResource } from '../../../src/list/keeping/read-resource.ts';
import { OwnStorage, settled, Site, until } from '../../device/site.ts';
import { groupOf, meetingOf, placeOf } from '../../search/group-of.ts';
import { resourceOf } from '../../search/resource-of.ts';
import { ListSite, type ListFrame } from '../list-frame.ts';

const kettle = groupOf({
  id: 'kettle', name: 'Café Kettle', topics: ['grief'], schedule: [meetingOf('MO', '19:00')], place: placeOf({ name: 'Old Hall', latitude: 1, longitude: 2 }), contact: { email: 'a@kettle.example' },
});

describe('saved rows of a list', () => {
  let own: ListSite;
  let frame: ListFrame | undefined;
  beforeEach(() => { own = new ListSite(); });
  afterEach(async () => {
    frame?.close();
    await own.end();
  });

  const openAndKeep = async (): Promise<ListFrame> => {
    frame?.close();
    frame = await own.open();
    frame.page.keepRows();
    return frame;
  };

  it('cost nobody anything who saves nothing', async () => {
    const page = await openAndKeep();
    for (let turn = 0; turn < 20; turn++) await settled();
    assert.isFalse(page.fetched('saved-keeper'));
    assert.isFalse(page.fetched('read-group'));
    assert.equal(await own.site.databases(), 0);
  });

  it('are kept from the first one on, encrypted, and are back after a reload, whole', async () => {
    const { page } = await openAndKeep();
    page.saved.toggle(kettle);
    await until(async () => (await own.rows()) === 1, 'it was not stored');
    assert.notMatch(await own.site.everything(), /kettle|old hall|a list|group/i);
    const { page: again } = await openAndKeep();
    assert.equal(again.saved.all.size, 0);
    await until(() => again.saved.all.has('kettle'), 'it did not come back');
    assert.deepEqual(JSON.parse(JSON.stringify(again.saved.all.get('kettle'))), JSON.parse(JSON.stringify(kettle)));
    again.saved.toggle(kettle);
    await until(async () => (await own.rows()) === 0, 'it was not taken out');
  });

  it('keep one keeper, however many widgets show the list', async () => {
    const { page } = await openAndKeep();
    page.keepRows();
    page.saved.toggle(kettle);
    await until(async () => (await own.rows()) === 1, 'it was not stored');
    page.saved.toggle(kettle);
    await until(async () => (await own.rows()) === 0, 'it was not taken out');
  });

  it('are saved for the page where the code cannot be fetched, and kept with the next', async () => {
    const { page, window } = await own.open().then(opened => (frame = opened));
    const heard: string[] = [];
    window.console.error = (...words: unknown[]) => { heard.push(words.map(String).join(' ')); };
    page.keepRows(1);
    page.saved.toggle(kettle);
    await until(() => heard.length === 1, 'nothing was said in the console');
    assert.match(heard[0] ?? '', /could not be kept.*no network/);
    assert.isTrue(page.saved.all.has('kettle'));
    page.saved.toggle({ ...kettle, id: 'owls' });
    await until(async () => (await own.rows()) === 2, 'they were not kept');
  });
});

describe('a kept row', () => {
  it('is read as it was', () => {
    assert.deepEqual(readGroup(JSON.parse(JSON.stringify(kettle))), JSON.parse(JSON.stringify(kettle)));
    const soup = resourceOf({ id: 'soup', title: 'Hot soup', cost: { free: true } });
    assert.deepEqual(readResource(JSON.parse(JSON.stringify(soup))), JSON.parse(JSON.stringify(soup)));
  });

  it('is left out where it is no such row', () => {
    for (const record of [undefined, null, 1, 'x', [], {}, { id: 'x' }, { ...kettle, schedule: 'Monday' }]) assert.isUndefined(readGroup(record), JSON.stringify(record));
    assert.isUndefined(readResource(kettle));
  });
});

describe('whether something may be kept', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  it('is told by the key of this tab, by a forgetting that is unfinished, and by the database', async () => {
    const { indexedDB, local } = site;
    const session = new OwnStorage();
    assert.isFalse(await mayHoldVisit({ session, local, indexedDB }));
    const tab = site.tab({ session });
    await tab.vault.put('saved', 'soup', 1);
    assert.isTrue(await mayHoldVisit({ session }));
    assert.isTrue(await mayHoldVisit({ session: new OwnStorage(), local, indexedDB }));
    await tab.vault.forget();
    assert.isFalse(await mayHoldVisit({ session, local, indexedDB }));
    local.setItem(placeName, '');
    assert.isTrue(await mayHoldVisit({ session, local, indexedDB }));
  });

  it('is not, where storage is refused, and may be where the browser does not tell its databases', async () => {
    const refuse = (): never => { throw new DOMException('no', 'SecurityError'); };
    assert.isFalse(await mayHoldVisit({ session: { getItem: refuse } as unknown as Storage }));
    assert.isFalse(await mayHoldVisit({}));
    assert.isTrue(await mayHoldVisit({ indexedDB: {} as IDBFactory }));
  });
});
