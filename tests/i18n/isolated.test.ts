import { assert, fixture, html } from '@open-wc/testing';
import { isolated } from '../../src/i18n/isolated.ts';

const leftOf = (node: Node, character: string): number => {
  const range = document.createRange();
  const at = node.textContent?.indexOf(character) ?? 0;
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect().left;
};

describe('words of another direction in a sentence', () => {
  it('are not turned round: a phone number reads from left to right in Arabic', async () => {
    const line = await fixture(html`<p dir="rtl"></p>`);
    line.append(`الاتصال على ${isolated('+1 234')}`);
    const [text] = [...line.childNodes].filter(node => node.textContent?.includes('+'));
    assert.isDefined(text);
    if (text) assert.isBelow(leftOf(text, '+'), leftOf(text, '4'));
  });
});
