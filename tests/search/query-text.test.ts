import { assert } from '@open-wc/testing';
import { parseText } from '../../src/search/query-text.ts';

describe('parseText', () => {
  it('tells quoted phrases from words', () => {
    assert.deepEqual(parseText('monday "Big Book" “step one” open'), { words: ['monday', 'open'], phrases: [['big', 'book'], ['step', 'one']] });
  });
  it('takes an open quote as plain words', () => { assert.deepEqual(parseText('"big bo'), { words: ['big', 'bo'], phrases: [] }); });
  it('asks for nothing where only quotes are typed', () => { assert.deepEqual(parseText('"" " " """'), { words: [], phrases: [] }); });
  it('asks each word once', () => { assert.deepEqual(parseText('hope Hope HOPE').words, ['hope']); });
  it('keeps to what a person could have typed', () => {
    const query = parseText(Array.from({ length: 10_000 }, (_, at) => `w${String(at)} "p${String(at)}"`).join(' '));
    assert.isAtMost(query.words.length, 24);
    assert.isAtMost(query.phrases.length, 24);
  });
});
