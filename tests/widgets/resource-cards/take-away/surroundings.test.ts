import { assert, waitUntil } from '@open-wc/testing';
import { traces } from '../../../privacy/traces.ts';
import { takeAwayMessages } from '../../../../src/widgets/resource-cards/take-away/messages/index.ts';
import { closeAll, giveBack, Panel, replace, sample } from './panel.ts';

/** Presses all there is, and waits until something came of it. */
async function useEverything(panel: Panel): Promise<void> {
  for (const button of panel.root.querySelectorAll('button')) {
    button.click();
    await waitUntil(() => panel.said, `nothing came of ${button.textContent}`);
  }
  panel.press('Show a QR code');
  await waitUntil(() => panel.root.querySelector('svg'), 'no code came');
}

describe('taking a list away', () => {
  afterEach(() => { dispatchEvent(new Event('afterprint')); closeAll(); giveBack(); });

  it('sends nothing, and leaves nothing on the device, in the address or the title', async () => {
    replace(window, 'print', () => undefined);
    replace(HTMLAnchorElement.prototype, 'click', () => undefined);
    const asked: unknown[] = [];
    for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']) {
      replace(globalThis, name, function (...words: unknown[]) { asked.push(words); });
    }
    replace(navigator, 'sendBeacon', (...words: unknown[]) => { asked.push(words); return true; });
    const panel = await Panel.over(sample);
    const before = await traces();
    performance.clearResourceTimings();
    await useEverything(panel);
    dispatchEvent(new Event('afterprint'));
    assert.deepEqual(await traces(), before);
    assert.isEmpty(asked);
    assert.isEmpty(performance.getEntriesByType('resource').map(({ name }) => name));
  });

  for (const [tag, dir, width, scheme] of [['en', 'ltr', 'auto', 'light'], ['en', 'ltr', '320px', 'dark'], ['es', 'ltr', '320px', 'light'], ['ar', 'rtl', '320px', 'light']] as const) {
    it(`is for everybody: ${tag}, ${width}, ${scheme}`, async () => {
      document.documentElement.lang = tag;
      const panel = await Panel.over(sample, { tag, dir });
      Object.assign(panel.host.style, { display: 'block', inlineSize: width, colorScheme: scheme, background: scheme === 'dark' ? '#14191b' : '#fff' });
      const { showQr, largePrint } = await takeAwayMessages(tag);
      await assert.isAccessible(panel.host);
      panel.press(showQr);
      await waitUntil(() => panel.root.querySelector('svg'), 'no code came');
      await assert.isAccessible(panel.host);
      const controls = [...panel.root.querySelectorAll<HTMLElement>('button, a, select, input:not([type=checkbox]), label:has([type=checkbox])')];
      for (const control of controls) assert.isAtLeast(control.getBoundingClientRect().height, 44, control.outerHTML);
      const names = [...panel.root.querySelectorAll('button, a')].map(control => control.textContent.trim());
      assert.lengthOf(new Set(names), names.length);
      assert.include(names, largePrint);
      if (width === '320px') assert.isAtMost(panel.root.querySelector('.take-away')?.scrollWidth ?? 0, 320);
      document.documentElement.lang = 'en';
    });
  }

  it('keeps numbers and names in their own direction among words of another', async () => {
    replace(navigator, 'clipboard', undefined);
    const panel = await Panel.over(sample, { tag: 'ar', dir: 'rtl' });
    const { copy } = await takeAwayMessages('ar');
    panel.press(copy);
    await waitUntil(() => panel.textBox, 'no text came');
    assert.include(panel.textBox, 'اتصل: \u2068555 0100\u2069 (ليلًا ونهارًا، كل يوم)');
    assert.include(panel.textBox, 'أرسل \u2068HOME\u2069 إلى \u2068741741\u2069');
  });
});
