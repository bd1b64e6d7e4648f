import { assert } from '@open-wc/testing';
import { terms as ar } from '../../src/i18n/terms/ar.ts';
import { terms as en } from '../../src/i18n/terms/en.ts';
import { terms as es } from '../../src/i18n/terms/es.ts';
import { termLabel } from '../../src/i18n/terms/index.ts';
import { terms } from '../../src/protocol/terms.ts';

const all = Object.values(terms).flat() as string[];

describe('terms', () => {
  it('are each in one facet only', () => assert.equal(new Set(all).size, all.length));

  it('read as English words, with the exceptions of the dictionary', () => {
    assert.equal(termLabel('older-people', en), 'Older people');
    assert.equal(termLabel('lgbtq', en), 'LGBTQ+');
  });

  it('leave a feed’s own words as they are', () => {
    assert.equal(termLabel('Five and Dime', en), 'Five and Dime');
    assert.equal(termLabel('toString', en), 'toString');
    assert.equal(termLabel('constructor', en), 'Constructor');
  });

  it('have a label of their own in every language, and no two the same within a facet', () => {
    for (const [language, labels] of Object.entries({ en, es, ar })) {
      for (const facet of Object.values(terms)) {
        const words = facet.map(term => termLabel(term, labels));
        assert.equal(new Set(words).size, words.length, language);
      }
    }
    assert.hasAllKeys(es, all);
    assert.hasAllKeys(ar, all);
  });
});
