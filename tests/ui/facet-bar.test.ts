import { assert } from '@open-wc/testing';
import { render } from 'lit';
import { facetBar, type Facet } from '../../src/ui/facet-bar.ts';
import { assertSame, key, wordsOf } from '../widgets/group-finder/visitor.ts';

const choicesOf = (count: number, chosen: readonly number[] = []): Facet['choices'] => Array.from({ length: count }, (_, at) => ({ value: String(at), label: `Choice ${String(at)}`, chosen: chosen.includes(at) }));
const words = { filters: 'Filters', showAll: (count: number) => `Show all ${String(count)}` };

describe('a bar of filters', () => {
  const stage = document.createElement('div');
  let acts: string[];
  const act = {
    open: (name: string | undefined) => { acts.push(`open ${String(name)}`); },
    toggle: (name: string, value: string) => { acts.push(`toggle ${name} ${value}`); },
    showAll: (name: string) => { acts.push(`all ${name}`); },
  };
  const draw = (facets: readonly Facet[], state: { open?: string; all?: string } = {}): void => { render(facetBar(facets, state, words, act), stage); };
  const one = (selector: string): HTMLElement => {
    const element = stage.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`there is no ${selector}`);
    return element;
  };
  const button = (name: string): HTMLElement => one(`[data-facet=${name}]`);

  beforeEach(() => { acts = []; document.body.append(stage); });
  afterEach(() => { render('', stage); stage.remove(); });

  const colours: Facet = { name: 'colours', label: 'Colours', choices: choicesOf(3, [1]) };
  const sizes: Facet = { name: 'sizes', label: 'Sizes', choices: choicesOf(20, [15]) };

  it('is a named group of buttons that tell how much is chosen', () => {
    draw([colours, sizes]);
    assert.equal(stage.querySelector('[role=group]')?.getAttribute('aria-label'), 'Filters');
    assert.equal(wordsOf(button('colours')), 'Colours 1');
    assert.lengthOf(stage.querySelectorAll('fieldset'), 0);
  });

  it('puts the choices right behind their button, as a named group of boxes', () => {
    draw([colours, sizes], { open: 'colours' });
    assert.equal(button('colours').nextElementSibling?.localName, 'fieldset');
    assert.equal(wordsOf(stage.querySelector('legend')), 'Colours');
    assert.deepEqual([...stage.querySelectorAll('input')].map(({ checked }) => checked), [false, true, false]);
  });

  it('opens, closes and chooses', () => {
    draw([colours]);
    button('colours').click();
    draw([colours], { open: 'colours' });
    button('colours').click();
    stage.querySelector('label')?.click();
    assert.deepEqual(acts, ['open colours', 'open undefined', 'toggle colours 0']);
  });

  it('shows twelve of many, and whatever is chosen', () => {
    draw([sizes], { open: 'sizes' });
    assert.lengthOf([...stage.querySelectorAll('input')], 13);
    one('fieldset button').click();
    assert.deepEqual(acts, ['all sizes']);
    draw([sizes], { open: 'sizes', all: 'sizes' });
    assert.lengthOf([...stage.querySelectorAll('input')], 20);
    assert.lengthOf(stage.querySelectorAll('fieldset button'), 0);
  });

  it('closes on Escape, keeps it from the page, and gives the focus to the button', () => {
    draw([colours], { open: 'colours' });
    let heard = 0;
    const hear = (): void => { heard += 1; };
    document.addEventListener('keydown', hear);
    const box = one('input');
    box.focus();
    key(box, 'Escape');
    assert.deepEqual(acts, ['open undefined']);
    assertSame(document.activeElement, button('colours'));
    assert.equal(heard, 0);
    draw([colours]);
    key(button('colours'), 'Escape');
    assert.equal(heard, 1, 'an Escape that closes nothing is the page\'s');
    document.removeEventListener('keydown', hear);
  });
});
