import { assert, waitUntil } from '@open-wc/testing';
import { openPage, type OpenPage } from './open-page.ts';

const patience = { timeout: 10_000 };

describe('the sample page under a strict policy', () => {
  let page: OpenPage;
  before(async () => { page = await openPage('strict-csp.html', { folder: '/pages' }); });
  after(() => { page.close(); });

  it('is served with that policy', async () => {
    const answer = await fetch('/pages/strict-csp.html');
    assert.include(answer.headers.get('content-security-policy') ?? '', "require-trusted-types-for 'script'");
  });

  it('describes its groups to search engines', async () => {
    const block = (): Element | null => page.document.querySelector('head script[type="application/ld+json"]');
    await waitUntil(() => block()?.textContent, 'the data block', patience);
    const events = JSON.parse(block()?.textContent ?? '') as { '@type': string }[];
    assert.isNotEmpty(events);
    for (const event of events) assert.equal(event['@type'], 'Event');
  });

  it('keeps chosen filters in the address, and never what was typed', async () => {
    const root = page.finders[0]?.shadowRoot;
    const text = root?.querySelector<HTMLInputElement>('input[type="search"]');
    if (text) text.value = 'grief';
    text?.dispatchEvent(new Event('input', { bubbles: true }));
    root?.querySelector<HTMLButtonElement>('[data-facet="days"]')?.click();
    await waitUntil(() => root?.querySelector('[part="panel"] input'), 'the days', patience);
    root?.querySelector<HTMLInputElement>('[part="panel"] input')?.click();
    await waitUntil(() => page.window.location.search !== '', 'the address', patience);
    assert.notInclude(decodeURIComponent(page.window.location.href), 'grief');
  });

  it('shows a card whole, keeps it and takes it along', async () => {
    const root = page.cards[0]?.shadowRoot ?? assert.fail('no cards');
    const press = (name: string): void => { root.querySelector<HTMLElement>(name)?.click(); };
    press('[part="title"] a');
    await waitUntil(() => root.querySelector('[part="detail"] h2'), 'the page of the card', patience);
    assert.match(page.window.location.search, /groups\..*resources\.resource=/);
    press('button');
    await waitUntil(() => root.querySelector('[part="card"]'), 'the list again', patience);
    press('[part="card"] .save');
    await waitUntil(() => root.querySelector('.tools button'), 'the way to what is saved', patience);
    press('.tools button:last-child');
    await waitUntil(() => root.querySelector('[part="take-away"]') && root.querySelector('[part="keeping"]'), 'what to do with it', patience);
    press('[part="take-away"] .row button:last-of-type');
    await waitUntil(() => root.querySelector('.qr'), 'the code', patience);
  });

  it('breaks no rule of the policy', () => {
    assert.deepEqual(page.problems, []);
  });
});
