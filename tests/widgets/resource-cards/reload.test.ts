import { assert } from '@open-wc/testing';
import { until } from '../../device/site.ts';
import { WidgetSite } from '../../list/widget-frame.ts';
import { wordsOf } from '../list/visitor.ts';

const tag = 'resource-cards';

describe('cards that were saved, on the next page of the visit', () => {
  let page: WidgetSite;
  beforeEach(async () => {
    page = new WidgetSite();
    await open();
  });
  afterEach(() => page.end());

  const open = (): Promise<void> => page.open('/tests/list/pages/cards.html', tag, '[part=card]');
  const one = (selector: string): HTMLElement => {
    const found = page.rootOf(tag)?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`there is no ${selector} in: ${wordsOf(page.rootOf(tag)?.querySelector('[part=base]'))}`);
    return found;
  };
  const saved = (): HTMLElement | null | undefined => [...page.rootOf(tag)?.querySelectorAll<HTMLElement>('.tools button') ?? []].find(button => wordsOf(button).startsWith('Saved'));
  const stored = (): Promise<number> => page.site.rows('records');

  /** Saves the first card. */
  async function save(): Promise<string> {
    const title = wordsOf(one('[part=card] h3'));
    one('[part=card] .save').click();
    await until(async () => (await stored()) === 1, 'it was never kept');
    return title;
  }

  it('are there again, whole, in the moment in which the page is', async () => {
    const title = await save();
    page.frame.remove();
    await open();
    await until(() => !!saved(), 'it was forgotten');
    saved()?.click();
    await until(() => page.rootOf(tag)?.querySelectorAll('[part=card]').length === 1, 'the saved list never came');
    assert.equal(wordsOf(one('[part=card] h3')), title);
  });

  it('are gone from the device once everything is forgotten', async () => {
    await save();
    saved()?.click();
    await until(() => !!page.rootOf(tag)?.querySelector('.forget'), 'nobody could have it forgotten');
    one('.forget').click();
    await until(() => wordsOf(one('[part=keeping]')).includes('forgotten'), 'it was never said');
    assert.equal(await stored(), 0);
    page.frame.remove();
    await open();
    assert.isUndefined(saved());
  });

  it('go with the visitor who leaves in haste, from the page and from the device', async () => {
    await save();
    const root = page.rootOf(tag);
    page.window.document.querySelector<HTMLElement>('quick-exit a')?.click();
    assert.equal(root?.textContent.trim(), '');
    assert.equal(page.session.length, 0);
    await until(async () => (await stored()) === 0, 'what was kept is still there');
  });
});
