import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { fold, words } from '../../src/search/fold.ts';

describe('fold', () => {
  for (const [text, folded] of [
    ['Café', 'cafe'], ['CAFÉ', 'cafe'], ['Straße', 'strasse'], ['Łódź', 'lodz'], ['Smørrebrød', 'smorrebrod'], ['Œuvre Æon', 'oeuvre aeon'],
    ['İstanbul Işık', 'istanbul isik'], ['Đà Nẵng', 'da nang'], ['ＡＢＣ１２', 'abc12'], ['ΟΔΟΣ', 'οδοσ'], ['Ёлка', 'елка'],
    ['مُحَمَّد', 'محمد'], ['أحمد إسلام آدم', 'احمد اسلام ادم'], ['مدرســـة', 'مدرسه'], ['على', 'علي'], ['한국', '한국'], ['ガ', 'ガ'],
  ] as const) it(`brings "${text}" to "${folded}"`, () => { assert.equal(fold(text), folded.normalize('NFC')); });

  it('keeps the vowel signs that carry meaning in Hindi and Thai', () => {
    assert.notEqual(fold('किताब'), fold('कतब'));
    assert.notEqual(fold('น้ำ'), fold('นำ'));
  });

  it('gives the same however often it is done, and however accents are encoded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => {
      assert.equal(fold(text.normalize('NFD')), fold(text.normalize('NFC')));
      assert.equal(fold(fold(text)), fold(text));
    }));
  });
});

describe('words', () => {
  it('splits at what is neither letter nor digit', () => { assert.deepEqual(words('Al-Anon: 12x12 & (more)_stuff'), ['al', 'anon', '12x12', 'more', 'stuff']); });
  it('joins a word over its apostrophe', () => { assert.deepEqual(words("Women's O’Brien don't"), ['womens', 'obrien', 'dont']); });
  it('parts an elided article from its word', () => { assert.deepEqual(words("L'Amitié d’entraide qu'elle"), ['l', 'amitie', 'd', 'entraide', 'qu', 'elle']); });
  it('gives pairs of letters where there are no spaces', () => { assert.deepEqual(words('東京都 AA会'), ['東京', '京都', 'aa', '会']); });
  it('also gives the last letter of such a run to texts that are searched', () => { assert.deepEqual(words('東京', true), ['東京', '京']); });
  it('finds nothing in marks alone', () => { assert.deepEqual(words(' "\'-— \u0000\n'), []); });
  it('cuts a word of any length', () => { assert.deepEqual(words('a'.repeat(100_000)).map(word => word.length), [40]); });
});
