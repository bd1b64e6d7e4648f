import { assert } from '@open-wc/testing';
import { number } from '../../src/i18n/plural.ts';
import { messages as groupsAr } from '../../src/widgets/group-finder/messages/ar.ts';
import { messages as groupsEn } from '../../src/widgets/group-finder/messages/en.ts';
import { messages as groupsEs } from '../../src/widgets/group-finder/messages/es.ts';
import { messages as cardsAr } from '../../src/widgets/resource-cards/messages/ar.ts';
import { messages as cardsEn } from '../../src/widgets/resource-cards/messages/en.ts';
import { messages as cardsEs } from '../../src/widgets/resource-cards/messages/es.ts';
import { openPage, statusOf, type OpenPage } from './open-page.ts';

const groupWords = { en: groupsEn, es: groupsEs, ar: groupsAr };
const cardWords = { en: cardsEn, es: cardsEs, ar: cardsAr };
type Language = keyof typeof groupWords;

/** One list of a sample page. */
interface SampleList {
  language: Language;
  /** Rows in its feed; undefined where a preset leaves rows out, or the endpoint knows. */
  rows?: number;
}

interface Sample {
  name: string;
  finders?: SampleList[];
  cards?: SampleList[];
}

const en: SampleList = { language: 'en' };

const samples: Sample[] = [
  { name: 'clinic.html', finders: [{ language: 'en', rows: 300 }] },
  { name: 'clinic-es.html', finders: [{ language: 'es', rows: 300 }], cards: [{ language: 'es', rows: 3 }] },
  { name: 'clinic-ar.html', finders: [{ language: 'ar', rows: 300 }], cards: [{ language: 'ar', rows: 3 }] },
  { name: 'three-finders.html', finders: [{ language: 'en', rows: 150 }, en, { language: 'es', rows: 60 }] },
  { name: 'endpoint.html', finders: [{ language: 'en', rows: 40 }] },
  { name: 'map-slot.html', finders: [en] },
  { name: 'strict-csp.html', finders: [{ language: 'en', rows: 300 }], cards: [en] },
  { name: 'resources.html', cards: [en] },
  { name: 'cards-by-hand.html', cards: [{ language: 'en', rows: 7 }] },
  { name: 'sidebar-cards.html', finders: [en], cards: [en] },
  { name: 'safe-lists.html', finders: [en], cards: [en] },
];

for (const { name, finders = [], cards = [] } of samples) {
  describe(`the sample page ${name}`, () => {
    let page: OpenPage;
    before(async () => { page = await openPage(name); });
    after(() => { page.close(); });

    const lists = (): (SampleList & { element: OpenPage['finders' | 'cards'][number] | undefined; words: { searchLabel: string; rows: (count: number) => string } })[] => [
      ...finders.map((list, at) => ({ ...list, element: page.finders[at], words: groupWords[list.language] })),
      ...cards.map((list, at) => ({ ...list, element: page.cards[at], words: cardWords[list.language] })),
    ];

    it('shows a list in each widget', () => {
      assert.deepEqual([page.finders.length, page.cards.length], [finders.length, cards.length]);
      for (const { element } of lists()) assert.isAbove(element?.shadowRoot?.querySelectorAll('[part="group"], [part="card"]').length ?? 0, 0);
    });

    it('speaks the language of the page, in its direction', () => {
      for (const { element, language, words } of lists()) {
        const base = element?.shadowRoot?.querySelector<HTMLElement>('[part="base"]');
        assert.equal(base?.lang.slice(0, 2), language);
        assert.equal(base?.dir, language === 'ar' ? 'rtl' : 'ltr');
        assert.equal(element?.shadowRoot?.querySelector('label')?.textContent, words.searchLabel);
      }
    });

    it('tells the exact total, and counts every row of its feed', () => {
      for (const { element, language, rows, words } of lists()) {
        if (rows === undefined || !element) continue;
        const total = rows - element.rejected.length;
        assert.equal(statusOf(element), words.rows(total));
        assert.isTrue(statusOf(element).startsWith(number(language, total)));
      }
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

describe('the host page around a widget', () => {
  it('cannot reach into it with rules of its own', async () => {
    const page = await openPage('clinic-es.html');
    const outside = page.document.body.appendChild(page.document.createElement('button'));
    assert.equal(page.window.getComputedStyle(outside).textTransform, 'uppercase', 'the rule holds on the page');
    for (const list of [...page.finders, ...page.cards]) {
      const button = list.shadowRoot?.querySelector('button') ?? assert.fail('no button');
      assert.equal(page.window.getComputedStyle(button).textTransform, 'none');
    }
    page.close();
  });
});
