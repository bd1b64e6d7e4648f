import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { typosBefore } from '../../src/search/typos.ts';
import type { Vocabulary} from '../../src/search/vocabulary.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';

const built = (terms: Iterable<string>): Vocabulary => {
  const steps = vocabularyOf(terms);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
const near = (word: string, ...terms: string[]): string[] => {
  const vocabulary = built(terms);
  return vocabulary.near(word).map(rank => vocabulary.term(rank));
};

/** Optimal string alignment by its textbook recursion. */
function slips(one: string, other: string): number {
  if (!one || !other) return one.length + other.length;
  const [a, b] = one.split('');
  const [c, d] = other.split('');
  const swapped = b !== undefined && a === d && b === c ? 1 + slips(one.slice(2), other.slice(2)) : Infinity;
  const replaced = slips(one.slice(1), other.slice(1)) + (a === c ? 0 : 1);
  return Math.min(replaced, 1 + slips(one.slice(1), other), 1 + slips(one, other.slice(1)), swapped);
}

describe('Vocabulary', () => {
  it('finds the terms with one beginning', () => {
    const vocabulary = built(['women', 'zen', 'wome', 'womens', 'woman', 'a']);
    const [from, to] = vocabulary.startingWith('wome');
    assert.deepEqual(Array.from({ length: to - from }, (_, at) => vocabulary.term(from + at)), ['wome', 'women', 'womens']);
    assert.deepEqual(vocabulary.startingWith('x').map(rank => vocabulary.term(rank)), ['zen', 'zen']);
  });

  it('is in the order of plain comparison, whatever the terms', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 })), terms => {
      const vocabulary = built(terms);
      assert.deepEqual(terms.map((_, rank) => vocabulary.term(rank)), [...terms].sort());
      for (const term of terms) assert.equal(vocabulary.term(vocabulary.rankOf(term) ?? -1), term);
    }));
  });

  it('forgives one slip in a word of four letters: missing, doubled, wrong, swapped', () => {
    for (const typed of ['gref', 'grief', 'greif', 'griief', 'grisf']) assert.deepEqual(near(typed, 'grief', 'hope'), typed === 'grief' ? [] : ['grief'], typed);
  });
  it('forgives two slips from eight letters on', () => { assert.deepEqual(near('depresoin', 'depression', 'hope'), ['depression']); });
  it('forgives none in a short word or a number', () => {
    assert.deepEqual(near('grf', 'grief'), []);
    assert.deepEqual(near('39202', '39203'), []);
  });
  it('forgives a slip in the beginning of a word', () => { assert.deepEqual(near('anxei', 'anxiety', 'axe'), ['anxiety']); });
  it('gives only the nearest', () => { assert.deepEqual(near('depresion', 'depression', 'depreston', 'decession').sort(), ['depression', 'depreston']); });

  it('counts slips as the textbook does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(word, word, (typed, term) => {
      const beginnings = Array.from({ length: term.length + 1 }, (_, end) => slips(typed, term.slice(0, end)));
      assert.equal(typosBefore(typed, term, 2), Math.min(3, ...beginnings));
    }));
  });
});
