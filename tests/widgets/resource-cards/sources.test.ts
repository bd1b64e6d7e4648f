import { assert } from '@open-wc/testing';
import { serviceRow } from '../../connectors/resources/service-row.ts';
import { meetingOf } from '../../search/group-of.ts';
import { resourceOf } from '../../search/resource-of.ts';
import { addressOf, json, never, restoreNetwork, stubNetwork, type Answer } from '../group-finder/feeds.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { endpoint } from '../list/endpoint.ts';
import { assertSame, leaveAll, told, until } from '../list/visitor.ts';
import { serve } from './endpoint.ts';
import { listOf, manyResources, sampleResources, sampleTotal } from './rows.ts';
import { place, visit } from './visitor.ts';

const list = 'https://api.example.org/services';
const phones = [{ number: '555 0134', type: 'voice' }];
const pageOf = (url: string): number => Number(new URL(url).searchParams.get('page') ?? 1);
const services = (first: number, count: number): object[] => Array.from({ length: count }, (_, at) => serviceRow({ id: `s${String(first + at)}`, name: `Service ${String(first + at)}`, phones }));

/** One document of each foreign format, and what of it is read on the card. */
const feeds: Record<string, { text: string; type?: string; title: string; says: string | RegExp }> = {
  'HSDS 3.1': {
    text: JSON.stringify({ total_items: 1, total_pages: 1, page_number: 1, size: 10, first_page: true, last_page: true, empty: false, contents: [serviceRow({ name: 'Lantern Talk', phones, schedules: [{ freq: 'WEEKLY', byday: 'SA', opens_at: '09:00', closes_at: '12:00', timezone: 'UTC' }] })] }),
    title: 'Lantern Talk', says: 'Open until noon',
  },
  'HSDS UK': {
    text: JSON.stringify({ totalElements: 1, totalPages: 1, number: 1, size: 10, first: true, last: true, empty: false, content: [serviceRow({ name: 'Village Tea', contacts: [{ id: 'c1', title: 'Desk', phones: [{ id: 'p1', number: '01632 960123' }] }], cost_options: [{ id: 'k1', option: 'Free', amount: 0 }] })] }),
    title: 'Village Tea', says: '01632 960123',
  },
  'a spreadsheet': { text: 'Service,Tel,Opening hours,Time zone,Cost\nMill Kitchen,(503) 555-0134,Sa 9-17,UTC,Free\n', type: 'text/csv', title: 'Mill Kitchen', says: 'Open until 5 PM Free' },
  'a calendar': { text: 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:e1\nSUMMARY:Walk\nDTSTART:20261128T100000Z\nDTEND:20261128T110000Z\nEND:VEVENT\nEND:VCALENDAR', type: 'text/calendar', title: 'Walk', says: /Next: .*10 AM/ },
  'JSON-LD in a page': { text: `<!doctype html><script type="application/ld+json">${JSON.stringify({ '@type': 'Event', '@id': 'e1', 'name': 'Open kitchen', 'startDate': '2026-11-24T19:00:00Z', 'endDate': '2026-11-24T20:30:00Z' })}</script>`, type: 'text/html', title: 'Open kitchen', says: /Next: Tuesday at 7 PM/ },
  'our own list': { text: JSON.stringify({ resources: [resourceOf({ title: 'Quiet Room', cost: { free: true } })] }), title: 'Quiet Room', says: 'Free' },
};

const failures: [what: string, answer: Answer, words: string][] = [
  ['404', () => new Response('', { status: 404 }), 'The list is not where it should be.'],
  ['403', () => new Response('', { status: 403 }), 'This list is not open to this page.'],
  ['503', () => new Response('', { status: 503 }), 'Too many people are asking at once. Please try again soon.'],
  ['500', () => new Response('', { status: 500 }), 'The list could not be loaded. The problem is on our side.'],
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'The list could not be loaded.'],
  ['nothing', () => new Response(''), 'The list is empty.'],
  ['a page in its place', () => new Response('<!doctype html><h1>Sorry</h1>', { headers: { 'content-type': 'text/html' } }), 'The list could not be read.'],
  ['more than anybody can load', () => new Response(new ReadableStream({ pull: stream => { stream.enqueue(new Uint8Array(16_000_001)); } })), 'The list is too large to load here.'],
];

describe('where cards come from', () => {
  let heard: ReturnType<typeof overhear>;
  beforeEach(() => { heard = overhear(); });
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); });

  for (const [path, level] of [['/support', 'searches itself'], ['/neighbours', 'is a folder of files']] as const) {
    it(`a sample endpoint that ${level}`, async () => {
      const { offers } = await (await fetch(`${path}/index.json`)).json() as { offers: { resources?: object } };
      if (!offers.resources) {
        await place({ endpoint: path }).reads('The list is not where it should be.');
        return;
      }
      const visitor = await visit({ endpoint: path });
      assert.isAbove(visitor.names.length, 0);
      const [first = ''] = visitor.names;
      await visitor.searchFor(`"${first}"`);
      await until(() => visitor.names.length > 0 && visitor.names.every(name => name.includes(first)), `"${first}" was never found by its own name`);
      await visitor.open(first);
      assert.include(visitor.text, first);
    });
  }

  for (const search of [false, true]) {
    it(`an endpoint that ${search ? 'searches itself' : 'is a folder of files'}: the same cards, and without the rows nobody can read`, async () => {
      serve(sampleResources, { search, bad: [{ id: 7 }, null, { id: 'x', kind: 'teapot', title: 'Teapot' }] });
      const visitor = await visit({ endpoint });
      assert.equal(visitor.count, `${String(sampleTotal)} resources`);
      assert.sameMembers(visitor.names, sampleResources.map(({ title }) => title));
      await visitor.searchFor('lantern');
      await visitor.sees('1 resource');
    });
  }

  for (const [format, { text, type, title, says }] of Object.entries(feeds)) {
    it(`${format}, told by its content`, async () => {
      const visitor = await visit({ src: addressOf(text, type) });
      assert.deepEqual(visitor.names, [title]);
      assert[typeof says === 'string' ? 'include' : 'match'](visitor.text.replace(/[\u202f\u00a0]/g, ' '), says as never);
    });
  }

  it('several feeds at once, of which one is missing: it says so and shows the others', async () => {
    const visitor = await visit({ src: `${listOf([resourceOf({ title: 'Here' })])} ${addressOf('{"hello":1}')}` });
    assert.deepEqual(visitor.names, ['Here']);
    await visitor.reads('One of the lists could not be loaded.');
  });

  it('pages of the older kind, with a page that is empty amid others', async () => {
    stubNetwork(({ url }) => json({ totalElements: 30, totalPages: 3, number: pageOf(url) - 1, first: pageOf(url) === 1, last: pageOf(url) === 3, content: pageOf(url) === 2 ? [] : services(pageOf(url) * 10, 10) }));
    assert.equal((await visit({ src: list })).count, '20 resources');
  });

  it('pages whose counts lie: 128 rows where 31 were announced, and a page that is never turned', async () => {
    const asked = stubNetwork(({ url }) => json({ total_items: 31, total_pages: 4, page_number: pageOf(url), last_page: false, contents: services(0, 128) }));
    assert.equal((await visit({ src: list })).count, '128 resources');
    assert.lengthOf(asked, 2);
  });

  it('a list that is cut off on the way: what came before the end, and the embedder is told', async () => {
    const visitor = await visit({ src: addressOf('{"resources":[{"id":"a","kind":"service","title":"Whole"},{"id":"b","kind":"serv') });
    assert.deepEqual(visitor.names, ['Whole']);
    await until(() => heard.warn.length > 0, 'the embedder was never told');
    assert.match(heard.warn.join('\n'), /1 set aside/);
  });

  it('a list with nothing in it, which is no failure', async () => {
    const visitor = place({ src: addressOf('{"resources":[]}') });
    await visitor.reads('There is nothing in this list yet.');
    assert.isFalse(visitor.has('Clear all'));
  });

  it('two lists of one page, each with its own rows', async () => {
    const [one, other] = await Promise.all([visit({ src: listOf(manyResources(3)) }), visit({ src: listOf(sampleResources) })]);
    await one.searchFor('001');
    await one.sees('1 resource');
    assert.equal(other.count, `${String(sampleTotal)} resources`);
  });

  it('the newest address, where an older one answers late', async () => {
    const answers = new Map<string, (response: Response) => void>();
    stubNetwork(({ url }) => new Promise(resolve => { answers.set(url, resolve); }));
    const visitor = place({ src: `${list}?old` });
    await until(() => answers.size === 1, 'the old list was never asked for');
    visitor.widget.src = `${list}?new`;
    await until(() => answers.size === 2, 'the new list was never asked for');
    answers.get(`${list}?new`)?.(json({ contents: [serviceRow({ name: 'New', phones })] }));
    await visitor.sees('1 resource');
    answers.get(`${list}?old`)?.(json({ contents: [serviceRow({ name: 'Old', phones })] }));
    await visitor.drawn();
    assert.deepEqual(visitor.names, ['New']);
  });

  it('tells the page what was read and what was set aside', async () => {
    const visitor = place({ src: listOf([...sampleResources, { id: 'bad', kind: 'service' }]) });
    const { shown, rejected } = await told('feed-checked', visitor.widget);
    assert.equal(shown, sampleTotal);
    assert.deepEqual([rejected[0]?.row, rejected[0]?.field], [sampleTotal + 1, 'title']);
  });

  for (const [what, answer, words] of failures) {
    it(`says in plain words that it got ${what}, shows what the page put there, and tells the embedder where`, async () => {
      stubNetwork(answer);
      const help = Object.assign(document.createElement('p'), { textContent: 'Call 555-0100' });
      const visitor = place({ src: list }, { children: [help] });
      await visitor.reads(words);
      assert.equal(visitor.one('[part=failed] [role=alert]').textContent.trim(), words);
      assert.isTrue(visitor.has('Try again'));
      assert.isTrue(help.checkVisibility());
      assert.include(heard.error.join('\n'), list);
      assert.notInclude(visitor.text, list);
    });
  }

  it('opens a kept copy when the network is gone, says how old it is, and is made new when the network is back', async () => {
    let up = true;
    stubNetwork(() => (up ? json({ contents: services(0, 2) }) : Promise.reject(new TypeError('gone'))));
    await visit({ src: list, cache: 'list' });
    leaveAll();
    up = false;
    const visitor = await visit({ src: list, cache: 'list' });
    assert.equal(visitor.count, '2 resources');
    await visitor.reads(/Saved copy from .*2026.*The list could not be loaded again\./);
    up = true;
    dispatchEvent(new Event('online'));
    await until(() => !visitor.text.includes('Saved copy'), 'the list was never made new');
  });

  it('is named by the element, by what stands around it, or by the loader’s tag', async () => {
    serve(sampleResources);
    const around = document.body.appendChild(document.createElement('section'));
    around.setAttribute('endpoint', endpoint);
    assert.equal((await visit({}, { parent: around })).count, '8 resources');
    around.remove();
    const script = Object.assign(document.createElement('script'), { type: 'text/plain' });
    script.dataset.endpoint = `${endpoint}/`;
    document.head.append(script);
    assert.equal((await visit({})).count, '8 resources');
    script.remove();
  });

  it('is read in the zone that the embedder vouches for, or the endpoint, where its rows name none', async () => {
    const hours = { openings: [meetingOf('SA', '09:00', { timeZone: undefined, minutes: 120 })], closedOn: [] };
    const rows = [resourceOf({ title: 'It', hours })];
    const unknown = await visit({ src: listOf(rows) });
    assert.match(unknown.clauses('It')[0] ?? '', /Time zone not given/);
    assert.equal((await visit({ 'src': listOf(rows), 'time-zone': 'UTC' })).clauses('It')[0], 'Open until 11 AM');
    serve(rows, { timeZone: 'UTC' });
    assert.equal((await visit({ endpoint })).clauses('It')[0], 'Open until 11 AM');
  });

  it('says that it takes long, that it took too long, and tries again when asked', async () => {
    const own = globalThis.setTimeout;
    let answer: Answer = never;
    stubNetwork(asked => answer(asked));
    globalThis.setTimeout = ((run: () => void, ms = 0) => own(run, ms === 8_000 ? 0 : ms === 30_000 ? 600 : ms)) as typeof setTimeout;
    const visitor = place({ src: list });
    await visitor.sees('This is taking longer than usual. Still trying.');
    await visitor.reads('The list took too long to load.');
    globalThis.setTimeout = own;
    answer = () => json({ contents: services(0, 2) });
    await visitor.press('Try again');
    await visitor.sees('2 resources');
    assert.lengthOf(visitor.all('[part=failed]'), 0);
  });

  it('says that the device is offline, and loads by itself when it is back', async () => {
    let online = false;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    stubNetwork(() => (online ? json({ contents: services(0, 2) }) : Promise.reject(new TypeError('Failed to fetch'))));
    const visitor = place({ src: list });
    await visitor.reads('You are offline.');
    online = true;
    dispatchEvent(new Event('online'));
    await visitor.sees('2 resources');
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('shows the crisis slot first and in every state', async () => {
    const help = Object.assign(document.createElement('p'), { textContent: 'In danger now? Call 555-0111', slot: 'crisis' });
    const visitor = place({}, { children: [help] });
    const isFirst = async (): Promise<void> => {
      await visitor.drawn();
      assert.isTrue(help.checkVisibility(), visitor.text);
      assertSame(visitor.one('[part=base]').firstElementChild, help.assignedSlot);
    };
    await isFirst();
    let answer = (_: Response): void => undefined;
    stubNetwork(() => new Promise(resolve => { answer = resolve; }));
    visitor.widget.src = list;
    await visitor.sees('Loading…');
    await isFirst();
    answer(new Response('', { status: 500 }));
    await visitor.reads('The problem is on our side.');
    await isFirst();
    restoreNetwork();
    visitor.widget.src = listOf(sampleResources);
    await visitor.sees(/^8/);
    await isFirst();
    await visitor.searchFor('qqqqqqq');
    await visitor.sees('0 resources');
    await isFirst();
    await visitor.searchFor('');
    await visitor.press('Save Lantern Line');
    await visitor.openSaved();
    await isFirst();
    await visitor.open('Lantern Line');
    await isFirst();
  });
});
