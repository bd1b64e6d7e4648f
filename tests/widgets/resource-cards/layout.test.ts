import { assert } from '@open-wc/testing';
import { meetingOf, placeOf } from '../../search/group-of.ts';
import { channelOf, resourceOf } from '../../search/resource-of.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { leaveAll, until } from '../list/visitor.ts';
import { daily, listOf, sampleResources } from './rows.ts';
import { visit, type CardsVisitor } from './visitor.ts';

const wide = 'W'.repeat(200);
const unbroken = resourceOf({
  id: 'wide', title: wide, summary: wide, alert: wide, area: wide, organization: { name: wide }, documents: [wide], cost: { notes: wide }, hours: daily('08:00', 480), places: [placeOf({ name: wide, address: wide })],
  channels: [channelOf({ display: wide }), channelOf({ type: 'web', display: wide, url: `https://${'w'.repeat(60)}.example/${wide}` })], contentNotes: [wide], links: [{ url: `https://a.example/${wide}` }],
});
/** Twenty cards with all that a card can have. */
const full = Array.from({ length: 20 }, (_, at) => resourceOf({ ...sampleResources[at % sampleResources.length], id: `full-${String(at)}`, title: `Card ${String(at)}` }));

describe('the room that cards take', () => {
  let room: HTMLElement;
  beforeEach(() => {
    overhear();
    room = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => { leaveAll(); room.remove(); hearNoMore(); });

  /** Everything of the widget that sticks out of it. */
  const outside = (visitor: CardsVisitor): string[] => {
    const { left, right } = visitor.widget.getBoundingClientRect();
    return visitor.all('[part=base] *').filter(one => one.checkVisibility() && !one.closest('.unseen')).filter(one => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    }).map(one => one.outerHTML.slice(0, 120));
  };

  for (const width of [240, 320, 640, 1_200]) {
    for (const dir of ['ltr', 'rtl']) {
      it(`is never wider than ${String(width)} px (${dir}): the list, each filter, what is saved, a page`, async () => {
        room.style.inlineSize = `${String(width)}px`;
        room.lang = dir === 'rtl' ? 'ar' : 'en';
        const visitor = await visit({ src: listOf([...sampleResources, unbroken]) }, { parent: room });
        const fits = (where: string): void => {
          assert.isAtMost(visitor.widget.scrollWidth, width, where);
          assert.isEmpty(outside(visitor), where);
        };
        fits('the list');
        if (visitor.one('.narrow-only').checkVisibility()) visitor.one('.narrow-only').click();
        await visitor.drawn();
        for (const facet of visitor.all('[data-facet]')) {
          facet.click();
          await visitor.drawn();
          fits(facet.dataset.facet ?? '');
        }
        for (const save of visitor.all('.save')) save.click();
        await until(() => visitor.all('.tools button').length > 1, 'nothing was saved');
        visitor.all('.tools button').at(-1)?.click();
        await until(() => visitor.all('[part=take-away]')[0] && visitor.all('[part=keeping]')[0], 'the saved list never came');
        fits('what is saved');
        for (const id of ['wide', 'pantry', 'event', 'story']) {
          await visitor.widget.openResource(id);
          await visitor.opened();
          await visitor.drawn();
          fits(id);
        }
      });
    }
  }

  it('is at most 1,500 elements with twenty cards and every filter open', async () => {
    const visitor = await visit({ src: listOf(full) });
    assert.lengthOf(visitor.names, 20);
    let most = 0;
    for (const facet of visitor.all('[data-facet]')) {
      facet.click();
      await visitor.drawn();
      most = Math.max(most, visitor.all('*').length);
    }
    assert.isAtMost(most, 1_500);
  });

  it('gives every control a target of 44 px, on the list and on a page', async () => {
    const visitor = await visit({ src: listOf(sampleResources) });
    const assertLarge = (): void => {
      for (const control of visitor.all('button, a.button, h3 a, input[type=search], summary')) {
        const { height } = control.getBoundingClientRect();
        if (control.checkVisibility()) assert.isAtLeast(height, control.matches('h3 a') ? 24 : 43.9, control.outerHTML);
      }
    };
    assertLarge();
    await visitor.open('Lantern Line');
    assertLarge();
  });

  it('is one column on a phone and two where there is room', async () => {
    const columns = async (width: number): Promise<number> => {
      room.style.inlineSize = `${String(width)}px`;
      const visitor = await visit({ src: listOf(sampleResources) }, { parent: room });
      const lefts = new Set(visitor.all('[part=card]').map(one => Math.round(one.getBoundingClientRect().left)));
      leaveAll();
      return lefts.size;
    };
    assert.deepEqual([await columns(320), await columns(1_200)], [1, 2]);
  });

  it('holds nothing on paper that paper cannot do', async () => {
    const visitor = await visit({ src: listOf([resourceOf({ title: 'It', schedule: [meetingOf('MO', '10:00')] }), ...sampleResources]) });
    const hidden = visitor.root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).filter(rule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
      .flatMap(rule => [...(rule as CSSMediaRule).cssRules]).filter(rule => rule instanceof CSSStyleRule && rule.style.display === 'none').map(rule => (rule as CSSStyleRule).selectorText).join();
    for (const selector of ['.search', '.filters', '.tools', '.save', '.more', '.own']) assert.include(hidden, selector);
    for (const part of ['[part=', 'h3', '.answer', '.ways', '.alert']) assert.notInclude(hidden, part);
  });
});
