import { assert } from '@open-wc/testing';
import { channelOf, resourceOf } from '../../search/resource-of.ts';
import { meetingOf, placeOf } from '../../search/group-of.ts';
import { saturdayAtTen } from '../group-finder/rows.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { Hands } from '../list/hands.ts';
import { leaveAll, until, wordsOf } from '../list/visitor.ts';
import { daily, listOf, sampleResources } from './rows.ts';
import { seen, spoken, visit, type CardsVisitor } from './visitor.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
type Facts = Parameters<typeof resourceOf>[0];

describe('a card', () => {
  beforeEach(() => overhear());
  afterEach(() => { Hands.letGo(); leaveAll(); hearNoMore(); });

  const sample = (attributes: Record<string, string> = {}, stage = {}): Promise<CardsVisitor> => visit({ src: listOf(sampleResources), ...attributes }, stage);
  /** One card that is called "It". */
  const one = (facts: Facts, attributes: Record<string, string> = {}, stage = {}): Promise<CardsVisitor> => visit({ src: listOf([resourceOf({ title: 'It', ...facts })]), ...attributes }, stage);
  const asOf = (visitor: CardsVisitor): (readonly [string | undefined, string | undefined])[] => visitor.all('[part~=clause]').map(({ dataset }) => [dataset.field, dataset.asOf]);

  it('says of each kind what it is and what helps to decide', async () => {
    const visitor = await sample();
    const expected: Record<string, [kind: string, clauses: string[]]> = {
      'Lantern Line': ['Helpline', ['Open until 4 PM', 'Free', 'Shows on your phone bill', 'English, Spanish']],
      'Fenwick Pantry': ['Service', ['Open until 10:30 AM', 'Free', 'No ID or papers needed', 'Wheelchair access at 1 Green Lane']],
      'Harbor Advice': ['Service', ['Closed. Opens at 1 PM', 'Not free: pay what you can', 'Bring: ID; a letter', 'Ask about wheelchair access']],
      'How to sleep again': ['Guide', ['Also in plain words']],
      'Winter coats': ['Offer', ['Until December 24', '3 left', 'Near the mill']],
      'A lift to clinic': ['Request', ['Until December 1', 'Old town']],
      'Tea for Carers': ['Event', ['Next: Thursday at 2 PM', 'Free', 'In person', 'Ask about wheelchair access']],
      'After the flood': ['Story', ['Before you read: loss; flood', 'By Robin']],
    };
    for (const [title, [kind, clauses]] of Object.entries(expected)) {
      assert.equal(visitor.part(title, 'kind'), kind);
      assert.deepEqual(visitor.clauses(title), clauses, title);
    }
  });

  it('says with each clause which fact it is from, and of when', async () => {
    const visitor = await one({ hours: daily('08:00', 480), cost: { free: true }, documents: [], checkedAt: '2026-11-14' });
    assert.deepEqual(asOf(visitor).slice(0, 3), [['hours', '2026-11-14'], ['cost.free', '2026-11-14'], ['documents', '2026-11-14']]);
  });

  it('stays true as time goes by: open, about to close, closed, and open again', async () => {
    const hands = new Hands();
    hands.grip();
    const visitor = await one({ hours: daily('09:30', 60) }, {}, { clock: () => hands.now });
    const live = (): string => visitor.clauses('It')[0] ?? '';
    const states: [minutes: number, words: RegExp, part: string][] = [[29, /^Open until 10:30 AM$/, 'open'], [31, /^Closed\. Opens tomorrow at 9:30 AM$/, 'closed'], [24 * 60 - 20, /^Open until 10:30 AM$/, 'open']];
    for (const [minutes, words, part] of states) {
      hands.turn(saturdayAtTen + minutes * minuteMs);
      await until(() => words.test(live()), `after ${String(minutes)} minutes it said "${live()}"`);
      assert.equal(visitor.part('It', part), live());
    }
  });

  it('leaves what is open now as soon as it closes', async () => {
    const hands = new Hands();
    hands.grip();
    const visitor = await sample({}, { clock: () => hands.now });
    await visitor.press('Open now (2)', '#filters button');
    hands.turn(saturdayAtTen + 31 * minuteMs);
    await visitor.sees('1 resource');
    assert.deepEqual(visitor.names, ['Lantern Line']);
  });

  const unknowns: Record<string, [facts: Facts, words: RegExp]> = {
    'no hours': [{}, /^Hours not known$/],
    'hours without a zone': [{ hours: { openings: [meetingOf('MO', '09:00', { timeZone: undefined })], closedOn: [] } }, /Time zone not given/],
    'hours in words only': [{ hours: { openings: [], closedOn: [], notes: 'Most mornings' } }, /^Hours: Most mornings$/],
    'hours that nobody vouches for any more': [{ hours: { timeZone: 'UTC', openings: [{ ...meetingOf('SU', '09:00'), validTo: '2026-11-01' }], closedOn: [] } }, /^These hours may be old\. Ask first$/],
  };
  for (const [what, [facts, words]] of Object.entries(unknowns)) {
    it(`never says closed where nobody knows: ${what}`, async () => {
      const visitor = await one(facts);
      assert.match(visitor.clauses('It')[0] ?? '', words);
      assert.equal(visitor.part('It', 'closed'), '');
      assert.notMatch(visitor.text, /closed/i);
    });
  }

  it('says unknown cost, papers and access to be unknown where they matter, and guesses nothing', async () => {
    const visitor = await one({});
    assert.includeMembers(visitor.clauses('It'), ['Cost not known', 'Ask if you need ID']);
  });

  it('names each way to reach somebody differently, and shows what is dialled as it was written', async () => {
    const visitor = await sample();
    assert.deepEqual(visitor.ways('Lantern Line'), [
      { name: 'Call Lantern Line (555) 010-0134', href: 'tel:5550100134' },
      { name: 'Text HOME to 741741', href: 'sms:741741?&body=HOME' },
      { name: 'Chat with Lantern Line lantern.example/chat (opens in a new tab)', href: 'https://lantern.example/chat' },
    ]);
    const all = visitor.all('a[part~=way], .save').map(spoken);
    assert.equal(new Set(all).size, all.length);
    assert.equal(wordsOf(visitor.card('Fenwick Pantry').querySelector('[part~=way] bdi')), '555 0101');
  });

  it('never dials a text line, nor what is no number, and shows both as they are written', async () => {
    const visitor = await one({ channels: [channelOf({ type: 'text', display: 'Text HOME to 741741', dial: '741741', body: 'HOME' }), channelOf({ display: 'ask at the desk' }), channelOf({ display: '1-800-TALK' }), channelOf({ display: '555 0100 or 555 0101' })] });
    const page = await visitor.open('It');
    assert.deepEqual([...page.querySelectorAll('a')].map(link => link.getAttribute('href')), ['sms:741741?&body=HOME']);
    for (const words of ['ask at the desk', '1-800-TALK', '555 0100 or 555 0101']) assert.include(seen(page), words);
  });

  it('opens no address that would run', async () => {
    const addresses = ['javascript:window.__pwned=1', 'data:text/html,x', 'JaVaScRiPt:window.__pwned=1', 'vbscript:x', 'blob:https://a.example/x'];
    const visitor = await visit({ src: listOf(addresses.map(url => resourceOf({ title: url, channels: [channelOf({ type: 'web', display: url, url })], links: [{ url }], source: { url }, organization: { url, phone: url, email: url } }))) });
    assert.lengthOf(visitor.names, addresses.length);
    for (const title of visitor.names) {
      await visitor.open(title);
      assert.isEmpty(visitor.links.filter(({ href }) => !href.startsWith(location.origin)).map(({ href }) => href));
      await visitor.press('Back to the list');
    }
  });

  it('shows no more than three ways, the quickest first; its page has them all', async () => {
    const types = ['web', 'email', 'chat', 'text', 'voice'] as const;
    const visitor = await one({ channels: types.map(type => channelOf({ type, display: type === 'email' ? 'a@b.example' : type === 'voice' || type === 'text' ? '5550100' : type, url: 'https://a.example/' })) });
    assert.deepEqual(visitor.ways('It').map(({ name }) => name.split(' ')[0]), ['Call', 'Text', 'Chat']);
    const page = await visitor.open('It');
    assert.lengthOf(page.querySelectorAll('a[part~=way]'), types.length);
  });

  it('shows what its keepers say before all else, and what visitors said of it', async () => {
    const visitor = await sample();
    assert.equal(visitor.part('Fenwick Pantry', 'alert'), 'Side door this week');
    assert.include(seen(visitor.card('Fenwick Pantry')), '2 people say this is wrong: hours');
    const page = await visitor.open('Fenwick Pantry');
    assert.include(seen(page), '2 people say this is wrong: hours');
    assert.include(seen(page), 'Side door this week');
  });

  it('says when somebody last looked, and fades with age', async () => {
    const ages: [days: number | undefined, words: RegExp, fading: string][] = [[0, /^Checked today$/, '0'], [40, /^Checked 5 weeks ago$/, '0'], [120, /^Checked 3 months ago$/, '1'], [500, /^Checked 16 months ago$/, '2'], [800, /^Not checked for 2 years$/, '3'], [undefined, /^It is not known/, '3']];
    for (const [days, words, fading] of ages) {
      const visitor = await one({ checkedAt: days === undefined ? undefined : new Date(saturdayAtTen - days * dayMs).toISOString().slice(0, 10) });
      assert.match(visitor.part('It', 'checked'), words);
      assert.equal(visitor.one('[part=checked]').dataset.fading, fading, String(days));
      leaveAll();
    }
  });

  it('is gone when it has expired, in the list and its counts', async () => {
    const kinds = ['offer', 'request'] as const;
    const visitor = await visit({ src: listOf(kinds.flatMap(kind => [resourceOf({ kind, title: `Old ${kind}`, expiresAt: '2026-11-20' }), resourceOf({ kind, title: `New ${kind}`, expiresAt: '2026-12-20' })])) });
    assert.sameMembers(visitor.names, ['New offer', 'New request']);
    assert.equal(visitor.count, '2 resources');
  });

  it('is drawn alike for an offer and a request, and neither says where anybody lives', async () => {
    const visitor = await sample();
    const shape = (title: string): string[] => [...visitor.card(title).querySelectorAll('[part]')].map(part => (part.getAttribute('part') ?? '').split(' ')[0] ?? '').filter((part, at, all) => part !== all[at - 1]);
    assert.deepEqual(shape('A lift to clinic'), shape('Winter coats'));
    for (const title of ['A lift to clinic', 'Winter coats']) {
      const page = await visitor.open(title);
      assert.include(seen(page), 'To answer, use one of the ways above. No address is shown here.');
      assert.notInclude(seen(page), 'Copy address');
      await visitor.press('Back to the list');
    }
  });

  it('shows plain words where there are any, when asked, and the usual ones again', async () => {
    const visitor = await sample();
    await visitor.press('Plain words');
    assert.include(visitor.names, 'Food in Fenwick');
    assert.equal(visitor.part('Food in Fenwick', 'summary'), 'Come. Take food. It is free.');
    assert.include(visitor.names, 'Harbor Advice');
    await visitor.open('Food in Fenwick');
    assert.include(visitor.text, 'Come. Take food. It is free.');
    await visitor.press('Back to the list');
    await visitor.press('Plain words');
    assert.include(visitor.names, 'Fenwick Pantry');
    assert.equal(visitor.named('Plain words')?.getAttribute('aria-pressed'), 'false');
  });

  it('offers no plain words where there are none', async () => {
    assert.isFalse((await one({})).has('Plain words'));
  });

  it('is in its own language and direction, whatever the page’s, and keeps names and numbers from being turned round or translated', async () => {
    const visitor = await visit({ src: listOf([resourceOf({ title: 'خط المساعدة', summary: 'نحن هنا', alert: 'مغلق غدا', language: 'ar', channels: [channelOf({ display: '555 0100' })], organization: { name: 'بيت' } })]) });
    for (const selector of ['h3 a', '[part=summary]', '[part=alert] [lang], [part=alert][lang]']) {
      assert.equal(visitor.one(selector).lang, 'ar', selector);
      assert.equal(visitor.one(selector).dir, 'auto', selector);
      assert.equal(getComputedStyle(visitor.one(selector)).direction, 'rtl', selector);
    }
    for (const bdi of visitor.all('[part=card] bdi')) assert.equal(bdi.getAttribute('translate'), 'no', bdi.outerHTML);
    assert.deepEqual(visitor.all('[part=card] bdi').map(wordsOf), ['بيت', '555 0100']);
  });

  it('stands under the heading level that the page gives it', async () => {
    const visitor = await sample({ 'heading-level': '4' });
    assert.equal(visitor.one('[part=card] h3').getAttribute('aria-level'), '4');
    const page = await visitor.open('Lantern Line');
    assert.equal(page.querySelector('h2')?.getAttribute('aria-level'), '3');
  });

  it('says how far away it is only while somebody looks around a place', async () => {
    const visitor = await one({ places: [placeOf({ town: 'Fenwick', latitude: 53.4, longitude: -1.2 })] });
    assert.equal(visitor.part('It', 'kind'), 'Service');
  });

  it('cancelled by the page, opens nothing here', async () => {
    const visitor = await sample();
    const opened: string[] = [];
    visitor.widget.addEventListener('resource-open', event => { event.preventDefault(); opened.push(event.id); });
    await visitor.press('Lantern Line', 'h3 a');
    assert.deepEqual(opened, ['line']);
    assert.lengthOf(visitor.all('article'), 0);
  });

  it('follows the language of the page, also from right to left', async () => {
    const visitor = await sample({ lang: 'ar' });
    assert.equal(visitor.one('[part=base]').dir, 'rtl');
    assert.notMatch(visitor.part('Lantern Line', 'checked'), /[a-z]/i);
    visitor.widget.lang = 'es';
    await until(() => visitor.part('Lantern Line', 'kind') !== '' && visitor.count === '8 recursos', 'the language never changed');
    assert.equal(visitor.one('[part=base]').dir, 'ltr');
    assert.match(visitor.clauses('Lantern Line')[0] ?? '', /^Abiert/);
  });
});
