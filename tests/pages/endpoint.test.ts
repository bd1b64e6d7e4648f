import { assert, waitUntil } from '@open-wc/testing';
import { openPage, type OpenPage } from './open-page.ts';

const patience = { timeout: 10_000 };

describe('the sample page on a folder of files', () => {
  let page: OpenPage;
  const cards = (): HTMLElement[] => [...page.finders[0]?.shadowRoot?.querySelectorAll<HTMLElement>('[part="group"]') ?? []];
  const when = (name: string): string => cards().find(card => card.querySelector('h3')?.textContent === name)?.querySelector('[part="when"]')?.textContent.trim() ?? '';

  before(async () => {
    page = await openPage('endpoint.html');
    for (let pages = 1; pages <= 2 && cards().length < 40; pages++) {
      const before = cards().length;
      page.finders[0]?.shadowRoot?.querySelector<HTMLButtonElement>('.more')?.click();
      await waitUntil(() => cards().length > before, 'more groups', patience);
    }
  });
  after(() => { page.close(); });

  it('asks for the two files of the contract and for nothing else of the endpoint', () => {
    const asked = page.window.performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname).filter(path => path.startsWith('/neighbours'));
    assert.deepEqual(asked, ['/neighbours/index.json', '/neighbours/groups.json']);
  });

  it('shows all groups', () => {
    assert.lengthOf(cards(), 40);
  });

  it('says what kind of schedule a group without a next time has', () => {
    assert.equal(when('Summer Garden'), 'No more meetings planned');
    assert.equal(when('One-to-one with a Peer'), 'By appointment');
    assert.equal(when('Choir for the Tuneless'), 'Not meeting now');
  });

  it('works out the weekday of a monthly group', () => {
    assert.match(when('First Saturday Breakfast'), /^Saturday/);
    assert.match(when('Dementia Café'), /^Wednesday/);
  });
});
