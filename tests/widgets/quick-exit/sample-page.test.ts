import { assert, waitUntil } from '@open-wc/testing';
import { openPage, type OpenPage } from '../../pages/open-page.ts';

const patience = { timeout: 10_000 };

describe('the sample page with a way out, under a strict policy', () => {
  let page: OpenPage;
  before(async () => { page = await openPage('quick-exit.html', { folder: '/pages' }); });
  after(() => { page.close(); });

  it('is served with that policy', async () => {
    assert.include((await fetch('/pages/quick-exit.html')).headers.get('content-security-policy') ?? '', "require-trusted-types-for 'script'");
  });

  it('has a way out that goes along, and lines with the age of their last check', async () => {
    await waitUntil(() => page.document.querySelector('quick-exit')?.shadowRoot && page.document.querySelector('crisis-slot [data-age]'), 'the widgets never came', patience);
    const { position } = page.window.getComputedStyle(page.document.querySelector('quick-exit') ?? page.document.body);
    assert.equal(position, 'sticky');
    assert.isAbove(page.document.querySelectorAll('crisis-slot a[href^="tel:"]').length, 1);
  });

  it('leaves, without anything that the policy refuses', async () => {
    const link = page.document.querySelector<HTMLAnchorElement>('quick-exit a');
    assert.match(link?.href ?? '', /^https:/);
    link?.setAttribute('href', '/tests/widgets/quick-exit/pages/neutral.html');
    link?.click();
    assert.equal(page.document.body.textContent, '');
    await waitUntil(() => page.window.location.pathname.endsWith('/neutral.html'), 'it never left', patience);
    assert.deepEqual(page.problems, []);
  });
});
