import { assert, waitUntil } from '@open-wc/testing';
import { openPage, type OpenPage } from './open-page.ts';

const patience = { timeout: 10_000 };

describe('the sample page with a way out of a finder and cards', () => {
  let page: OpenPage;
  before(async () => { page = await openPage('safe-lists.html'); });
  after(() => { page.close(); });

  it('keeps the way out in sight however far down somebody reads', async () => {
    const exit = page.document.querySelector('quick-exit') ?? assert.fail('no way out');
    await waitUntil(() => exit.shadowRoot, 'the way out never came', patience);
    page.window.scrollTo(0, page.document.documentElement.scrollHeight);
    const { top, height } = exit.getBoundingClientRect();
    assert.equal(top, 0);
    assert.isAbove(height, 0);
  });

  it('empties both lists and leaves at one press', async () => {
    const lists = [...page.finders, ...page.cards];
    const link = page.document.querySelector<HTMLAnchorElement>('quick-exit a');
    link?.setAttribute('href', '/tests/widgets/quick-exit/pages/neutral.html');
    link?.click();
    assert.equal(page.document.body.textContent, '');
    for (const list of lists) assert.equal(list.shadowRoot?.textContent.trim(), '');
    await waitUntil(() => page.window.location.pathname.endsWith('/neutral.html'), 'it never left', patience);
    assert.deepEqual(page.problems, []);
  });
});
