import { assert } from '@open-wc/testing';
import { placeName } from '../../../src/device/names.ts';
import { HostPage, linkTo, neutral, there } from './host-page.ts';

const exit = `<quick-exit>${linkTo(neutral)}</quick-exit>`;

/** The last step: by now nothing of the page can be seen. */
const leaving = `leaving, blank, title ${location.hostname}`;

describe('leaving a page', () => {
  let page: HostPage;
  const open = async (markup = exit): Promise<HostPage> => (page = await HostPage.open(markup));
  afterEach(() => { page.close(); });

  it('tells those who hold something, then empties the widgets, then goes, and nothing else happens', async () => {
    await open(`${exit}<a-widget>words</a-widget>`);
    page.link.click();
    await page.reaches(neutral);
    assert.deepEqual(page.ledger, ['told, standing', 'emptied', leaving]);
  });

  it('is blank before the press is over, with a title that tells nothing and no request made', async () => {
    await open();
    const asked = page.window.performance.getEntriesByType('resource').length;
    page.link.click();
    assert.isTrue(page.isBlank);
    assert.equal(page.document.title, location.hostname);
    assert.equal(page.window.getComputedStyle(page.document.documentElement).backgroundColor, 'rgb(255, 255, 255)');
    assert.equal(page.window.performance.getEntriesByType('resource').length, asked);
    await page.reaches(neutral);
  });

  it('keeps out of sight what the page puts in afterwards, dialogs too', async () => {
    await open();
    page.link.click();
    const dialog = page.document.createElement('dialog');
    dialog.textContent = 'Are you still there?';
    page.document.body.append(dialog);
    dialog.showModal();
    assert.isFalse(dialog.checkVisibility());
  });

  it('leaves no way back to the page in the history of the tab', async () => {
    await open();
    const { length } = page.window.history;
    page.link.click();
    await page.reaches(neutral);
    assert.equal(page.window.history.length, length);
  });

  it('does not tell the neutral site where its visitor comes from', async () => {
    await open();
    page.link.click();
    await page.reaches(neutral);
    assert.equal(page.document.referrer, '');
  });

  it('is not heard by the listeners of the page', async () => {
    await open();
    const heard: string[] = [];
    for (const capture of [true, false]) page.document.addEventListener('click', () => heard.push('click'), capture);
    page.link.click();
    assert.isEmpty(heard);
  });

  it('is not held back by a form that asks whether to stay', async () => {
    await open();
    let asked = 0;
    const events: { defaultPrevented: boolean; returnValue: unknown }[] = [];
    page.window.onbeforeunload = () => { asked++; return 'stay?'; };
    page.window.addEventListener('beforeunload', event => {
      event.preventDefault();
      events.push(Object.assign(event, { returnValue: 'stay?' }));
    });
    page.link.click();
    await page.reaches(neutral);
    assert.equal(asked, 0);
    assert.deepEqual(events.map(({ defaultPrevented, returnValue }) => `${String(defaultPrevented)} ${String(returnValue)}`), ['false ']);
  });

  it('goes on where a listener of the page fails', async () => {
    await open();
    page.window.onerror = () => true;
    const script = page.document.createElement('script');
    script.textContent = 'document.addEventListener("quick-exit", () => { throw Error("broken"); })';
    page.document.body.append(script);
    page.link.click();
    assert.isTrue(page.isBlank);
    await page.reaches(neutral);
  });

  it('stores nothing', async () => {
    await open();
    const kept = async (): Promise<unknown[]> => [
      Object.entries(page.window.localStorage), Object.entries(page.window.sessionStorage), page.document.cookie, page.window.name,
      (await page.window.indexedDB.databases()).map(({ name }) => name), await page.window.caches.keys(),
    ];
    const before = await kept();
    page.link.click();
    await page.reaches(neutral);
    assert.deepEqual(await kept(), before);
  });

  it('drops the key that another page of the visit left in this tab', async () => {
    await open();
    page.window.sessionStorage.setItem(placeName, 'secret');
    page.link.click();
    assert.isNull(sessionStorage.getItem(placeName));
    await page.reaches(neutral);
  });

  it('opens a decoy where asked, once the page is blank, which knows nothing of it', async () => {
    await open(`<quick-exit decoy>${linkTo(neutral)}</quick-exit>`);
    page.link.click();
    await page.reaches(neutral);
    assert.deepEqual(page.ledger, ['told, standing', `open ${location.origin}${neutral} _blank noopener,noreferrer, blank`, leaving]);
  });

  it('stays blank when the browser brings the page back', async () => {
    await open();
    page.link.click();
    page.window.dispatchEvent(new page.window.PageTransitionEvent('pageshow', { persisted: true }));
    assert.isTrue(page.isBlank);
    await page.reaches(neutral);
  });
});

describe('where the way out leads', () => {
  let page: HostPage;
  afterEach(() => { page.close(); });

  for (const [what, inside] of Object.entries({
    'no link': '<p>Soon.</p>',
    'nothing inside': '',
    'a link that runs a script': linkTo('javascript:document.title=1'),
    'a link back into the page': linkTo('#top'),
  })) {
    it(`is an empty page with ${what}, and the console says so`, async () => {
      page = await HostPage.open(`<quick-exit>${inside}</quick-exit>`);
      assert.lengthOf(page.ledger, 1);
      assert.match(page.ledger[0] ?? '', /^error <quick-exit> needs a link to a neutral site/);
      const spare = page.exit.shadowRoot?.querySelector('a');
      assert.equal(spare?.checkVisibility(), page.exit.querySelector('a') === null);
      (page.exit.querySelector('a') ?? spare)?.click();
      assert.isTrue(page.isBlank);
      await page.reaches('about:blank');
    });
  }

  it('waits for a link that comes later', async () => {
    page = await HostPage.open('');
    const late = page.document.body.appendChild(page.document.createElement('quick-exit'));
    late.append(Object.assign(page.document.createElement('a'), { href: neutral }));
    await Promise.resolve();
    assert.isEmpty(page.ledger);
    assert.equal(page.link.textContent, 'Leave this page');
    assert.isFalse(late.shadowRoot?.querySelector('a')?.checkVisibility());
  });

  it('is the link, and not one that is said beside it', async () => {
    page = await HostPage.open(`<quick-exit><span slot="note">See <a href="/clear-history">how to clear your history</a>.</span>${linkTo(neutral)}</quick-exit>`);
    page.document.querySelector<HTMLElement>('span a')?.addEventListener('click', event => { event.preventDefault(); });
    page.document.querySelector<HTMLElement>('span a')?.click();
    assert.isFalse(page.isBlank);
    page.exit.leave();
    await page.reaches(neutral);
  });

  for (const mode of ['open', 'closed'] as const) {
    it(`can be pressed inside ${mode} shadow roots`, async () => {
      page = await HostPage.open('<div></div>');
      const outer = there(page.document.querySelector('div')).attachShadow({ mode });
      const inner = outer.appendChild(page.document.createElement('div')).attachShadow({ mode });
      inner.innerHTML = exit;
      await Promise.resolve();
      inner.querySelector('a')?.click();
      assert.isTrue(page.isBlank);
      await page.reaches(neutral);
    });
  }

  it('is used once by two on a page', async () => {
    page = await HostPage.open(exit + exit);
    page.type('Shift', 'Shift', 'Shift');
    await page.reaches(neutral);
    assert.deepEqual(page.ledger, ['told, standing', leaving]);
  });
});

describe('going back after leaving', () => {
  const guarded = exit.replace('<quick-exit', '<quick-exit guard-back');
  let page: HostPage;
  afterEach(() => { page.close(); sessionStorage.clear(); });

  const restore = (): boolean => page.window.dispatchEvent(new page.window.PageTransitionEvent('pageshow', { persisted: true }));

  it('leads away from every page of the site that guards it, and keeps one letter for that', async () => {
    page = await HostPage.open(guarded);
    page.link.click();
    await page.reaches(neutral);
    assert.deepEqual(Object.entries(sessionStorage), [['v', '1']]);
    page.close();
    sessionStorage.setItem('v', '1');
    page = await HostPage.open('');
    page.document.body.insertAdjacentHTML('beforeend', exit);
    restore();
    assert.isFalse(page.isBlank, 'this one does not guard');
    page.exit.setAttribute('guard-back', '');
    restore();
    assert.isTrue(page.isBlank);
    await page.reaches(neutral);
  });

  it('forgets it when a page of the site is opened anew', async () => {
    sessionStorage.setItem('v', '1');
    page = await HostPage.open(guarded);
    assert.isFalse(page.isBlank);
    assert.equal(sessionStorage.length, 0);
    restore();
    assert.isFalse(page.isBlank);
  });
});
