import { assert } from '@open-wc/testing';
import { number, plural } from '../../src/i18n/plural.ts';

describe('plural', () => {
  const english = { one: '# group', other: '# groups' };

  it('picks the form of the count', () => {
    assert.equal(plural('en', 1, english), '1 group');
    assert.equal(plural('en', 0, english), '0 groups');
    assert.equal(plural('en', 2, english), '2 groups');
  });

  it('writes the number as the language does', () => {
    assert.equal(plural('en', 1234, english), '1,234 groups');
    assert.equal(plural('de', 1234, { one: '# Gruppe', other: '# Gruppen' }), '1.234 Gruppen');
  });

  it('knows the six forms of Arabic', () => {
    const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
    assert.deepEqual([0, 1, 2, 3, 11, 100].map(count => plural('ar', count, forms)), ['zero', 'one', 'two', 'few', 'many', 'other']);
  });

  it('falls back to the general form where a language needs one that is not given', () => {
    assert.equal(plural('ar', 2, { other: 'x #' }), `x ${number('ar', 2)}`);
  });
});
