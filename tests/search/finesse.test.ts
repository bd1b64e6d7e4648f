import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { near as slipsOf, parseText } from '../../src/search/finesse.ts';
import { typosBefore } from '../../src/search/typos.ts';

const near = (word: string, ...terms: string[]): string[] => slipsOf(word, terms).map(rank => terms[rank] ?? '');

/** Optimal string alignment by its textbook recursion. */
function slips(one: string, other: string): number {
  if (!one || !other) return one.length + other.length;
  const [a, b] = one.split('');
  const [c, d] = other.split('');
  const swapped = b !== undefined && a === d && b === c ? 1 + slips(one.slice(2), other.slice(2)) : Infinity;
  const replaced = slips(one.slice(1), other.slice(1)) + (a === c ? 0 : 1);
  return Math.min(replaced, 1 + slips(one.slice(1), other), 1 + slips(one, other.slice(1)), swapped);
}

describe('parseText', () => {
  it('tells quoted phrases from words', () => {
    assert.deepEqual(parseText('monday "Big Book" “step one” open'), { words: ['monday', 'open'], phrases: [['big', 'book'], ['step', 'one']] });
  });
  it('takes an open quote as plain words', () => { assert.deepEqual(parseText('"big bo'), { words: ['big', 'bo'], phrases: [] }); });
  it('asks for nothing where only quotes are typed', () => { assert.deepEqual(parseText('"" " " """'), { words: [], phrases: [] }); });
  it('keeps to the phrases a person could have typed', () => {
    const query = parseText(Array.from({ length: 10_000 }, (_, at) => `w${String(at)} "p${String(at)}"`).join(' '));
    assert.isAtMost(query.phrases.length, 24);
  });
});

describe('near', () => {
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
