import { assert } from '@open-wc/testing';
import { HostPage, linkTo, neutral } from './host-page.ts';

const exit = `<quick-exit>${linkTo(neutral)}</quick-exit>`;

describe('Shift three times', () => {
  let page: HostPage;
  const open = async (markup = exit): Promise<HostPage> => (page = await HostPage.open(markup));
  afterEach(() => { page.close(); });

  it('leaves, and screen readers hear how far it is', async () => {
    await open();
    page.type('Shift');
    assert.equal(page.said, 'Press Shift 2 more times to leave this page.');
    page.type('Shift');
    assert.equal(page.said, 'Press Shift 1 more time to leave this page.');
    page.type('Shift');
    assert.isTrue(page.isBlank);
    await page.reaches(neutral);
  });

  for (const [what, keys] of Object.entries({
    'capital letters': ['Shift+a', 'Shift+b', 'Shift+c', 'Shift+d'],
    'a capital letter between': ['Shift', 'Shift', 'Shift+a', 'Shift', 'Shift'],
    'another key between': ['Shift', 'Shift', 'x', 'Shift', 'Shift'],
    'a switch of the keyboard layout': ['Alt+Shift', 'Alt+Shift', 'Alt+Shift'],
    'shortcuts': ['Control+Shift+t', 'Shift+Meta', 'Control+Shift', 'Shift+Alt'],
  })) {
    it(`does not count ${what}`, async () => {
      await open();
      page.type(...keys);
      assert.isFalse(page.isBlank);
    });
  }

  it('does not count a press that selects with the mouse', async () => {
    await open();
    page.type('Shift', 'Shift');
    page.document.dispatchEvent(new page.window.PointerEvent('pointerdown', { bubbles: true, shiftKey: true }));
    page.type('Shift', 'Shift');
    assert.isFalse(page.isBlank);
  });

  it('counts a key that is held down as one press', async () => {
    await open();
    for (let time = 0; time < 9; time++) page.document.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'Shift', repeat: time > 0, bubbles: true }));
    page.document.dispatchEvent(new page.window.KeyboardEvent('keyup', { key: 'Shift', bubbles: true }));
    assert.include(page.said, '2 more times');
  });

  it('does not count a key that is held down while the mouse selects', async () => {
    await open();
    const hold = (repeat: boolean): unknown => page.document.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'Shift', repeat, bubbles: true }));
    hold(false);
    page.document.dispatchEvent(new page.window.PointerEvent('pointerdown', { bubbles: true, shiftKey: true }));
    hold(true);
    page.document.dispatchEvent(new page.window.KeyboardEvent('keyup', { key: 'Shift', bubbles: true }));
    assert.equal(page.said, '');
  });

  it('gives five seconds for each, and says no more when they are over', async () => {
    await open();
    const timers: { run: () => void; ms?: number }[] = [];
    page.window.setTimeout = ((run: () => void, ms?: number) => timers.push({ run, ms })) as typeof page.window.setTimeout;
    page.type('Shift', 'Shift');
    assert.deepEqual(timers.map(({ ms }) => ms), [5000, 5000]);
    timers[1]?.run();
    assert.equal(page.said, '');
    page.type('Shift', 'Shift');
    assert.isFalse(page.isBlank);
    assert.include(page.said, '1 more time');
  });

  it('can be switched off', async () => {
    await open(exit.replace('<quick-exit', '<quick-exit no-shift'));
    page.type('Shift', 'Shift', 'Shift');
    assert.isFalse(page.isBlank);
    assert.equal(page.said, '');
    assert.equal(page.exit.shadowRoot?.querySelector('[part="hint"]')?.textContent, '');
  });

  it('is told once where there are two, by the first that counts', async () => {
    await open(exit.replace('<quick-exit', '<quick-exit no-shift') + exit + exit);
    page.type('Shift');
    const said = [...page.document.querySelectorAll('quick-exit')].map(one => one.shadowRoot?.querySelector('[role="status"]')?.textContent);
    assert.deepEqual(said, ['', 'Press Shift 2 more times to leave this page.', '']);
  });

  it('does nothing any more once the element is gone', async () => {
    await open();
    page.type('Shift', 'Shift');
    page.exit.remove();
    page.type('Shift', 'Shift', 'Shift');
    assert.isFalse(page.isBlank);
  });
});
