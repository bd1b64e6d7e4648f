import { assert, expect, waitUntil } from '@open-wc/testing';
import type { Card } from '../../../../src/client/chat/card.ts';
import { panels } from '../../../../src/widgets/peer-chat/panels/index.ts';
import type { PanelSetting } from '../../../../src/widgets/peer-chat/panels/panel.ts';
import { groupOf } from '../../../search/group-of.ts';
import { resourceOf } from '../../../search/resource-of.ts';
import type { ListHost } from '../../../list/list-host.ts';
import { json, never, restoreNetwork, stubNetwork, type Asked } from '../../group-finder/feeds.ts';
import { PanelRoom } from './panel-room.ts';

const endpoint = 'https://table.example/support';
const soon = { timeout: 10_000 };

describe('choosing what to lay on the table', () => {
  let room: PanelRoom;
  let host: ListHost;
  let asked: Asked[];
  let laid: Card[];
  let answer: (asked: Asked) => Response | Promise<Response>;

  const kettle = groupOf({ id: 'kettle/1', name: 'Kettle Club', attendance: 'online' });
  const line = resourceOf({ id: 'line', kind: 'helpline', title: 'Lantern Line' });

  async function open({ lang = 'en', offers = { groups: { search: true }, resources: { search: true } } }: { lang?: string; offers?: object } = {}): Promise<void> {
    room = new PanelRoom([]);
    const more = { store: { endpoint }, state: () => ({ service: { offers } }), composer: { lay: (card: Card) => { laid.push(card); } } } as unknown as Partial<PanelSetting>;
    host = await room.open(panels.table, { lang, more });
  }
  const submit = (selector: string, text: string): void => {
    const field = host.find(selector, HTMLInputElement);
    field.value = text;
    field.closest('form')?.requestSubmit();
  };
  const search = (text: string): void => { submit('input[type=search]', text); };
  const names = (): string[] => host.all('.finds .name').map(({ textContent }) => textContent);
  const says = async (words: string): Promise<void> => { await waitUntil(() => host.one('[role=status]').textContent === words, `"${words}"`, soon); };
  const paths = (): string[] => asked.map(({ url, method }) => `${method} ${url.slice(endpoint.length)}`);

  beforeEach(() => {
    laid = [];
    answer = ({ url }) => {
      const path = url.slice(endpoint.length);
      if (path.endsWith('/search')) return json({ items: path.startsWith('/groups') ? [kettle, { name: 'broken' }] : [line], total: 1, facets: {} });
      return path === '/groups/kettle%2F1' ? json(kettle) : path === '/resources/line' ? json(line) : new Response('', { status: 404 });
    };
    asked = stubNetwork(one => (one.url.startsWith(endpoint) ? answer(one) : undefined));
  });
  afterEach(async () => {
    restoreNetwork();
    await room.end();
  });

  it('finds groups and resources by words that are in no address, and lays one there', async () => {
    await open();
    search(' lantern ');
    await says('2 found');
    assert.deepEqual(names(), ['Kettle Club', 'Lantern Line']);
    assert.deepEqual(paths(), ['POST /groups/search', 'POST /resources/search']);
    assert.equal((JSON.parse(asked[0]?.body ?? '') as { text: string }).text, 'lantern');
    host.press('Lay it on the table, Lantern Line');
    assert.deepEqual(laid, [{ kind: 'resource', id: 'line' }]);
    assert.isTrue(room.isDone);
  });

  it('sends nothing while somebody types', async () => {
    await open();
    const field = host.find('input[type=search]', HTMLInputElement);
    field.value = 'lant';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(resolve => { setTimeout(resolve, 50); });
    assert.isEmpty(asked);
    assert.equal(field.getAttribute('spellcheck'), 'false');
  });

  it('looks up a link, or an id of either kind', async () => {
    await open();
    submit('input[type=text]', `${endpoint}/groups/kettle%2F1`);
    await says('1 found');
    assert.deepEqual(names(), ['Kettle Club']);
    submit('input[type=text]', 'line');
    await waitUntil(() => names().join() === 'Lantern Line', 'the line', soon);
    submit('input[type=text]', 'nothing-like-it');
    await says('This is not in the list.');
    asked.length = 0;
    submit('input[type=text]', 'https://elsewhere.example/groups/1');
    await says('This leads to no group and no help in this list.');
    assert.isEmpty(asked);
  });

  it('offers only what the endpoint has', async () => {
    await open({ offers: { groups: { search: false } } });
    assert.lengthOf(host.all('input[type=search]'), 0);
    submit('input[type=text]', 'line');
    await says('This is not in the list.');
    assert.deepEqual(paths(), ['GET /groups/line']);
    await room.end();
    await open({ offers: {} });
    assert.lengthOf(host.all('input'), 0);
    assert.include(host.text, 'There is no list to choose from here.');
  });

  it('shows only what was asked for last, and says so where that failed', async () => {
    await open();
    const now = answer;
    answer = never;
    search('first');
    await says('Looking…');
    answer = now;
    submit('input[type=text]', 'line');
    await waitUntil(() => names().join() === 'Lantern Line', 'the line', soon);
    answer = () => new Response('', { status: 500 });
    search('third');
    await says('That did not work. Please try again.');
    assert.isEmpty(names());
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`can be used by everybody: ${lang}`, async () => {
      await open({ lang });
      search('lantern');
      await waitUntil(() => names().length === 2, 'both', soon);
      await expect(host).to.be.accessible();
      assert.lengthOf(host.all('[role=status], [role=alert], [aria-live]'), 1);
    });
  }
});
