import { assert, expect, waitUntil } from '@open-wc/testing';
import type { LogEvent } from '../../../../src/client/chat/log-event.ts';
import { panels } from '../../../../src/widgets/peer-chat/panels/index.ts';
import type { ListHost } from '../../../list/list-host.ts';
import { PanelRoom, spoken } from './panel-room.ts';

const soon = { timeout: 10_000 };

describe('searching in a room', () => {
  let room: PanelRoom;
  let host: ListHost;

  async function open(log: readonly LogEvent[], lang = 'en'): Promise<void> {
    room = new PanelRoom(log);
    await room.conversation.begin();
    host = await room.open(panels.search, { lang });
  }
  const field = (): HTMLInputElement => host.find('input[type=search]', HTMLInputElement);
  const hits = (): string[] => host.all('.finds li').map(({ dataset }) => dataset.hit ?? '');
  const status = (): string => host.one('[role=status]').textContent;
  const type = (words: string): void => {
    field().value = words;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const find = async (words: string, expected: number[]): Promise<void> => {
    type(words);
    await waitUntil(() => hits().join() === expected.join(), `"${words}" finds ${expected.join()}`, soon);
  };

  afterEach(async () => { await room.end(); });

  it('finds words and parts of words, whatever their accents and their case, the newest first', async () => {
    await open([spoken(1, 'Le café était fermé'), spoken(2, 'Nothing here'), spoken(3, 'CAFE open again'), spoken(4, 'the cafeteria')]);
    await find('cafe', [4, 3, 1]);
    await find('CAFÉ ferm', [1]);
    assert.deepEqual(host.all('mark').map(({ textContent }) => textContent), ['café', 'fermé'.slice(0, 4)]);
    host.press('Go to it');
    assert.deepEqual(room.went, [1]);
  });

  it('finds words of other scripts', async () => {
    await open([spoken(1, 'أحتاج إلى مُساعَدة'), spoken(2, '我今天很累'), spoken(3, 'Straße und Weg'), spoken(4, 'я устала')]);
    await find('مساعده', [1]);
    assert.equal(host.one('mark').textContent, 'مُساعَدة');
    await find('今天', [2]);
    assert.equal(host.one('mark').textContent, '今天');
    await find('strasse', [3]);
    assert.equal(host.one('mark').textContent, 'Straße');
    await find('УСТАЛА', [4]);
  });

  it('shows a note in place of the words that it is on', async () => {
    await open([spoken(1, 'they took me to the ward', { contentNotes: ['hospital'] })]);
    await find('ward', [1]);
    assert.include(host.one('.finds li').textContent, 'Holds: \u2068hospital\u2069');
    assert.notInclude(host.one('.finds li').textContent, 'ward');
    await find('hospital', [1]);
  });

  it('shows the words around the one that was found, and no half of a letter', async () => {
    const far = '😀'.repeat(200);
    await open([spoken(1, `${'so many words before '.repeat(20)}needle${' and after'.repeat(60)}`), spoken(2, `${far}needle${far}`)]);
    await find('needle', [2, 1]);
    for (const shown of host.all('.finds .text')) {
      assert.isBelow(shown.textContent.length, 260);
      assert.include(shown.textContent, 'needle');
      assert.isTrue(shown.textContent.startsWith('…') && shown.textContent.trim().endsWith('…'));
      assert.notMatch(shown.textContent, /\p{Cs}/u);
    }
  });

  it('tells how many once the typing rests, in the one status region', async () => {
    await open([spoken(1, 'one tree'), spoken(2, 'two trees')]);
    assert.lengthOf(host.all('[role=status], [role=alert], [aria-live]'), 1);
    assert.equal(status(), '');
    await find('tree', [2, 1]);
    assert.equal(status(), '');
    await waitUntil(() => status() === '2 messages found', 'the number', soon);
    type('nowhere');
    await waitUntil(() => status() === 'No message with these words was found.', 'none', soon);
    type('');
    await waitUntil(() => status() === '', 'silent again', soon);
  });

  it('says nothing to anybody while somebody types, and keeps what is typed from spelling services', async () => {
    await open([spoken(1, 'one tree')]);
    const asked = room.asked;
    await find('tree', [1]);
    assert.equal(room.asked, asked);
    assert.equal(field().getAttribute('spellcheck'), 'false');
    assert.equal(field().autocomplete, 'off');
  });

  it('reads older messages only when asked, finds what comes, and tells how far it is', async () => {
    await open(Array.from({ length: 350 }, (_, at) => spoken(at + 1, at === 4 ? 'the first lantern' : `talk ${String(at)}`)));
    type('lantern');
    await waitUntil(() => status() !== '', 'looked through', soon);
    assert.deepEqual(hits(), []);
    assert.include(host.text, '100 of 350 entries are read.');
    host.press('Read older messages too');
    await waitUntil(() => hits().join() === '5', 'found in the oldest page', soon);
    await waitUntil(() => !host.text.includes('entries') && host.named('Stop') === undefined, 'nothing more to read', soon);
    assert.equal(room.asked, 4);
  });

  it('stops reading when told to, and when the panel closes', async () => {
    await open(Array.from({ length: 550 }, (_, at) => spoken(at + 1, `talk ${String(at)}`)));
    const gates: (() => void)[] = [];
    room.gate = async () => new Promise(resolve => { gates.push(resolve); });
    host.press('Read older messages too');
    await waitUntil(() => gates.length === 1, 'asks', soon);
    await host.updateComplete;
    assert.include(host.text, 'Reading… 100 of 550 so far');
    host.press('Stop reading');
    gates[0]?.();
    await waitUntil(() => host.text.includes('200 of 550 entries are read.'), 'what came is kept', soon);
    assert.lengthOf(gates, 1);
    host.press('Read older messages too');
    await waitUntil(() => gates.length === 2, 'asks again', soon);
    room.page?.close?.();
    gates[1]?.();
    await waitUntil(() => room.conversation.events.length === 300, 'the last page', soon);
    await new Promise(resolve => { setTimeout(resolve, 50); });
    assert.lengthOf(gates, 2);
  });

  it('says so where the rest cannot be read', async () => {
    await open(Array.from({ length: 350 }, (_, at) => spoken(at + 1, `talk ${String(at)}`)));
    room.isDown = true;
    host.press('Read older messages too');
    await waitUntil(() => host.text.includes('The rest could not be read now.'), 'said', soon);
    room.isDown = false;
    host.press('Read older messages too');
    await waitUntil(() => room.conversation.events.length === 350, 'read at last', soon);
  });

  it('looks through 10,000 messages without keeping the page waiting', async function slow() {
    this.timeout(60_000);
    await open([spoken(10_000, 'talk')]);
    room.conversation.take(Array.from({ length: 10_000 }, (_, at) => spoken(at + 1, `talk ${'é and more words of a day '.repeat(4)}${at % 1_000 === 7 ? 'lantern' : ''}`)));
    await host.updateComplete;
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { turns += 1; port2.postMessage(null); };
    port2.postMessage(null);
    await new Promise(resolve => { setTimeout(resolve, 50); });
    type('lantern');
    await waitUntil(() => hits().length === 10, 'all ten', soon);
    port1.close();
    assert.isAbove(turns, 3, 'others had their turns meanwhile');
    assert.equal(host.all('.finds li').length, 10);
  });

  it('shows a page at a time and leads on to the next hit', async () => {
    await open(Array.from({ length: 80 }, (_, at) => spoken(at + 1, `tree ${String(at)}`)));
    type('tree');
    await waitUntil(() => hits().length === 30, 'a page', soon);
    host.press('Show 30 more');
    await waitUntil(() => hits().length === 60, 'two pages', soon);
    await waitUntil(() => host.root.activeElement?.closest('li')?.getAttribute('data-hit') === '50', 'the focus', soon);
    assert.isDefined(host.named('Show 20 more'));
  });

  it('goes back to the messages', async () => {
    await open([spoken(1, 'one tree')]);
    host.press('Back to the messages');
    assert.isTrue(room.isDone);
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`can be used by everybody: ${lang}`, async () => {
      await open(Array.from({ length: 150 }, (_, at) => spoken(at + 1, `tree ${String(at)}`)), lang);
      type('tree 14');
      await waitUntil(() => hits().length === 11, 'hits', soon);
      await waitUntil(() => status() !== '', 'told', soon);
      await expect(host).to.be.accessible();
      if (lang !== 'en') assert.notMatch(status(), /message/);
    });
  }
});
