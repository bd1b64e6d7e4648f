import { assert, waitUntil } from '@open-wc/testing';
import { openPage, statusOf, type OpenPage } from './open-page.ts';

const patience = { timeout: 10_000 };

describe('the sample page on the endpoint', () => {
  let page: OpenPage;
  before(async () => { page = await openPage('directory.html'); });
  after(() => { page.close(); });

  const shadow = (): ShadowRoot => page.finders[0]?.shadowRoot ?? assert.fail('no finder');
  const cards = (): HTMLElement[] => [...shadow().querySelectorAll<HTMLElement>('[part="group"]')];
  const asked = (): string[] => page.window.performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname).filter(path => path.startsWith('/support'));
  const type = (name: string, words: string): void => {
    const field = shadow().querySelector<HTMLInputElement>(name) ?? assert.fail(`no ${name}`);
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

  it('searches at the server: it never fetches the list', () => {
    assert.include(asked(), '/support/index.json');
    assert.include(asked(), '/support/groups/search');
    assert.notInclude(asked(), '/support/groups.json');
    assert.match(statusOf(page.finders[0] ?? assert.fail()), /1,500 groups/);
  });

  it('finds what is typed, and nothing typed is in an address', async () => {
    type('input[type="search"]', 'grief');
    await waitUntil(() => !statusOf(page.finders[0] ?? assert.fail()).startsWith('1,500'), 'the search was never answered', patience);
    assert.isAbove(cards().length, 0);
    assert.notInclude(page.window.performance.getEntriesByType('resource').map(({ name }) => name).join(' '), 'grief');
  });

  it('opens a group that it has to ask for', async () => {
    const [first] = cards();
    const name = first?.querySelector('h3')?.textContent.trim();
    first?.querySelector<HTMLAnchorElement>('h3 a')?.click();
    await waitUntil(() => shadow().querySelector('article h2, article h3')?.textContent.trim() === name, 'the page of the group never came', patience);
  });

  it('went wrong nowhere', () => {
    assert.deepEqual(page.problems, []);
  });
});
