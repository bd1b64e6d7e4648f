import { assert, fixture, html } from '@open-wc/testing';
import { isolated } from '../../src/i18n/isolated.ts';

const leftOf = (node: Text, character: string): number => {
  const range = document.createRange();
  const at = node.data.indexOf(character);
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect().left;
};

describe('words of another direction in a sentence', () => {
  it('are not turned round: a phone number reads from left to right in Arabic', async () => {
    const line = await fixture(html`<p dir="rtl"></p>`);
    const text = new Text(`الاتصال على ${isolated('+1 234')}`);
    line.append(text);
    assert.isBelow(leftOf(text, '+'), leftOf(text, '4'));
  });
});
