import { assert, expect, waitUntil } from '@open-wc/testing';
import { css, html } from 'lit';
import type { Card } from '../../../../src/client/chat/card.ts';
import { FocusKeeper } from '../../../../src/list/focus-keeper.ts';
import { CardLaidEvent, TableWantedEvent } from '../../../../src/list/page-events.ts';
import { base } from '../../../../src/ui/base.ts';
import { messages } from '../../../../src/widgets/peer-chat/messages/en.ts';
import { roomMessages } from '../../../../src/widgets/peer-chat/messages/room/index.ts';
import type { ChatSetting } from '../../../../src/widgets/peer-chat/page.ts';
import { timelineRow } from '../../../../src/widgets/peer-chat/parts/marks.ts';
import { RoomCards } from '../../../../src/widgets/peer-chat/parts/room-cards.ts';
import { styles } from '../../../../src/widgets/peer-chat/parts/styles.ts';
import { groupOf } from '../../../search/group-of.ts';
import { resourceOf } from '../../../search/resource-of.ts';
import { ListHost } from '../../../list/list-host.ts';
import { json, restoreNetwork, stubNetwork, type Asked } from '../../group-finder/feeds.ts';
import { roomSetting, said } from '../room-rows.ts';

const soon = { timeout: 10_000 };
let endpoints = 0;

describe('what lies on the table', () => {
  let host: ListHost;
  let cards: RoomCards;
  let endpoint: string;
  let asked: Asked[];
  let answer: (path: string) => Response | Promise<Response>;
  let offers: object;
  let laid: (Card | undefined)[];

  /** Each row is a message with a card. */
  async function show(on: Card[], { lang = 'en', far = false }: { lang?: string; far?: boolean } = {}): Promise<void> {
    const { setting } = roomSetting(await roomMessages(lang), { tag: lang });
    let made: RoomCards | undefined;
    host = await ListHost.place(drawn => {
      made ??= new RoomCards({
        host: drawn, store: { endpoint, conversation: {} }, state: () => ({ service: { offers } }), words: messages, tag: lang, dir: 'ltr', focus: new FocusKeeper(drawn),
      } as unknown as ChatSetting, card => { laid.push(card); });
      cards = made;
      setting.cards = made;
      return html`<div class=${far ? 'frame' : ''}><ol>${on.map((card, at) => timelineRow(said(at + 1, `look at ${String(at)}`, { card }), setting))}</ol></div>`;
    }, { lang, styles: [...base, ...styles, css`.frame { block-size: 100px; overflow-y: auto; } .frame ol { padding-block-start: 5000px; }`] });
  }
  const box = (at = 0): HTMLElement => host.all('.laid')[at] ?? host.one('.laid');
  const reads = async (words: string, at = 0): Promise<void> => { await waitUntil(() => box(at).textContent.replace(/\s+/g, ' ').includes(words), `"${words}"`, soon); };

  beforeEach(() => {
    endpoint = `https://cards-${String(endpoints++)}.example/support`;
    offers = { groups: { search: true }, resources: { search: false } };
    laid = [];
    answer = path => (path === '/groups/kettle%2F1' ? json(groupOf({ id: 'kettle/1', name: 'Kettle Club', attendance: 'online' }))
      : path === '/resources/line' ? json(resourceOf({ id: 'line', kind: 'helpline', title: 'Lantern Line', language: 'de' })) : new Response('', { status: 404 }));
    asked = stubNetwork(({ url }) => (url.startsWith(endpoint) ? answer(url.slice(endpoint.length)) : undefined));
  });
  afterEach(() => {
    cards.close();
    host.remove();
    restoreNetwork();
  });

  it('is looked up once, however often it lies there, and never kept by the browser', async () => {
    await show([{ kind: 'group', id: 'kettle/1' }, { kind: 'resource', id: 'line' }, { kind: 'group', id: 'kettle/1' }]);
    await reads('Kettle Club Group · By appointment · Online', 0);
    await reads('Lantern Line Helpline', 1);
    await reads('Kettle Club', 2);
    assert.deepEqual(asked.map(({ url }) => url.slice(endpoint.length)).sort(), ['/groups/kettle%2F1', '/resources/line']);
    for (const { init } of asked) assert.deepEqual([init.cache, init.credentials, init.referrerPolicy], ['no-store', 'omit', 'no-referrer']);
    assert.equal(host.all('.title')[1]?.lang, 'de');
    cards.close();
    host.remove();
    await show([{ kind: 'group', id: 'kettle/1' }]);
    await reads('Kettle Club');
    assert.lengthOf(asked, 2, 'a room that is opened again asks for nothing');
  });

  it('is not asked for before somebody comes where it can be seen', async () => {
    await show([{ kind: 'resource', id: 'line' }], { far: true });
    await waitUntil(() => host.all('.laid').length === 1 && host.text.includes('Some help is on the table'), 'drawn', soon);
    // by two frames from now an observer has told of where things are
    await new Promise(resolve => { setTimeout(resolve, 400); });
    assert.isEmpty(asked);
    host.one('.frame').scrollTop = 5_000;
    await reads('Lantern Line');
  });

  it('does not move what is around it when it comes', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>(resolve => { open = resolve; });
    const now = answer;
    answer = async path => { await gate; return now(path); };
    await show([{ kind: 'resource', id: 'line' }]);
    await reads('Some help is on the table');
    const { height } = box().getBoundingClientRect();
    open();
    await reads('Lantern Line');
    assert.equal(box().getBoundingClientRect().height, height);
  });

  it('says so where it is gone, where it cannot be had, and where there is no such list', async () => {
    offers = { resources: { search: true } };
    let isDown = true;
    const now = answer;
    answer = path => (isDown ? new Response('', { status: 500 }) : now(path));
    await show([{ kind: 'group', id: 'kettle/1' }, { kind: 'resource', id: 'line' }, { kind: 'resource', id: 'old' }]);
    await reads('There is no such list here.', 0);
    await reads('This could not be looked up.', 1);
    assert.isFalse(asked.some(({ url }) => url.includes('/groups/')));
    isDown = false;
    host.press('Look again, message 2');
    await reads('Lantern Line', 1);
    host.press('Look again, message 3');
    await reads('This is no longer in the list.', 2);
  });

  it('asks the page to show it, by its id alone, and says so where nothing can', async () => {
    await show([{ kind: 'resource', id: 'line' }, { kind: 'group', id: 'kettle/1' }]);
    await reads('Lantern Line', 0);
    await reads('Kettle Club', 1);
    const wanted: string[] = [];
    const onWanted = (event: Event & { id: string }): void => { wanted.push(`${event.type} ${event.id}`); event.preventDefault(); };
    document.addEventListener('resource-wanted', onWanted, { once: true });
    host.press('See it, message 1');
    document.addEventListener('group-wanted', onWanted, { once: true });
    host.press('See it, message 2');
    assert.deepEqual(wanted, ['resource-wanted line', 'group-wanted kettle/1']);
    host.press('See it, message 2');
    await reads('No list on this page can show it.', 1);
  });

  it('is opened by a list of the page that is of the same endpoint', async () => {
    await show([{ kind: 'group', id: 'kettle/1' }]);
    await reads('Kettle Club');
    const opened: string[] = [];
    const lists = [['https://other.example', 'other'], [endpoint, 'own']].map(([at = '', name = '']) => Object.assign(document.createElement('group-finder'), { openGroup: async (id: string) => Promise.resolve(opened.push(`${name} ${id}`)) }, { endpoint: at }));
    document.body.append(...lists);
    host.press('See it, message 1');
    assert.deepEqual(opened, ['own kettle/1']);
    assert.equal(document.activeElement, lists[1]);
    for (const list of lists) list.remove();
  });

  it('is laid there by a list of the page: of this endpoint only, and for one chat', async () => {
    await show([]);
    const asks = (at: string): boolean => !document.dispatchEvent(new TableWantedEvent(at));
    assert.isTrue(asks(endpoint));
    assert.isFalse(asks('https://other.example'));
    const second = new RoomCards({ host: document.createElement('list-host'), store: { endpoint, conversation: {} }, focus: {} } as unknown as ChatSetting, () => { laid.push(undefined); });
    assert.isFalse(document.dispatchEvent(new CardLaidEvent('group', 'kettle/1', endpoint)));
    assert.isTrue(document.dispatchEvent(new CardLaidEvent('group', 'g', 'https://other.example')));
    second.close();
    assert.deepEqual(laid, [{ kind: 'group', id: 'kettle/1' }]);
    cards.close();
    assert.isFalse(asks(endpoint), 'nobody has a room open any more');
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`can be used by everybody: ${lang}`, async () => {
      await show([{ kind: 'resource', id: 'line' }, { kind: 'group', id: 'kettle/1' }, { kind: 'resource', id: 'old' }], { lang });
      await reads('Lantern Line', 0);
      await reads('Kettle Club', 1);
      await waitUntil(() => host.all('.laid button').length === 2, 'all looked up', soon);
      await expect(host).to.be.accessible();
      if (lang !== 'en') assert.notMatch(box(1).textContent, /Group|Online|See it/);
    });
  }
});
