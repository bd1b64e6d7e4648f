import { assert } from '@open-wc/testing';
import { number } from '../../src/i18n/plural.ts';
import { messages as ar } from '../../src/widgets/group-finder/messages/ar.ts';
import { messages as en } from '../../src/widgets/group-finder/messages/en.ts';
import { messages as es } from '../../src/widgets/group-finder/messages/es.ts';
import { openPage, statusOf, type OpenPage } from './open-page.ts';

const words = { en, es, ar };
type Language = keyof typeof words;

interface Sample {
  name: string;
  /** Language of each finder on the page. */
  languages: Language[];
  /** Rows in the list of each; undefined where a preset leaves rows out. */
  rows: (number | undefined)[];
}

const samples: Sample[] = [
  { name: 'clinic.html', languages: ['en'], rows: [300] },
  { name: 'clinic-es.html', languages: ['es'], rows: [300] },
  { name: 'clinic-ar.html', languages: ['ar'], rows: [300] },
  { name: 'three-finders.html', languages: ['en', 'en', 'es'], rows: [150, undefined, 60] },
  { name: 'endpoint.html', languages: ['en'], rows: [40] },
  { name: 'map-slot.html', languages: ['en'], rows: [undefined] },
  { name: 'strict-csp.html', languages: ['en'], rows: [300] },
];

for (const { name, languages, rows } of samples) {
  describe(`the sample page ${name}`, () => {
    let page: OpenPage;
    before(async () => { page = await openPage(name); });
    after(() => { page.close(); });

    it('shows a list in each finder', () => {
      assert.lengthOf(page.finders, languages.length);
      for (const finder of page.finders) assert.isAbove(finder.shadowRoot?.querySelectorAll('[part="group"]').length ?? 0, 0);
    });

    it('speaks the language of the page, in its direction', () => {
      page.finders.forEach((finder, at) => {
        const language = languages[at] ?? 'en';
        const base = finder.shadowRoot?.querySelector<HTMLElement>('[part="base"]');
        assert.equal(base?.lang.slice(0, 2), language);
        assert.equal(base?.dir, language === 'ar' ? 'rtl' : 'ltr');
        assert.equal(finder.shadowRoot?.querySelector('label')?.textContent, words[language].searchLabel);
      });
    });

    it('tells the exact total, and counts every row of its feed', () => {
      page.finders.forEach((finder, at) => {
        const all = rows[at];
        if (all === undefined) return;
        const total = all - finder.rejected.length;
        const language = languages[at] ?? 'en';
        assert.equal(statusOf(finder), words[language].rows(total));
        assert.isTrue(statusOf(finder).startsWith(number(language, total)));
      });
    });

    it('asks nothing of anyone but its own site', () => {
      const asked = page.window.performance.getEntriesByType('resource').map(entry => entry.name);
      assert.isNotEmpty(asked);
      assert.deepEqual(asked.filter(address => new URL(address).origin !== location.origin), []);
    });

    it('reports no error', () => {
      assert.deepEqual(page.problems, []);
    });

    it('keeps the crisis words in sight', () => {
      for (const crisis of page.document.querySelectorAll('[slot="crisis"]')) {
        assert.isNotNull(crisis.assignedSlot ?? null);
        assert.isAbove(crisis.getBoundingClientRect().height, 0);
      }
    });
  });
}

describe('the host page around a finder', () => {
  it('cannot reach into it with rules of its own', async () => {
    const page = await openPage('clinic.html');
    const button = page.finders[0]?.shadowRoot?.querySelector('button');
    const outside = page.document.body.appendChild(page.document.createElement('button'));
    assert.equal(page.window.getComputedStyle(outside).textTransform, 'uppercase', 'the rule holds on the page');
    if (button) assert.equal(page.window.getComputedStyle(button).textTransform, 'none');
    page.close();
  });
});
