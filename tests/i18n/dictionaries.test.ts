import { assert } from '@open-wc/testing';
import { number } from '../../src/i18n/plural.ts';
import { terms as arabicTerms } from '../../src/i18n/terms/ar.ts';
import { terms as spanishTerms } from '../../src/i18n/terms/es.ts';
import { concernParts } from '../../src/protocol/concern.ts';
import { terms } from '../../src/protocol/terms.ts';
import { messages as ar } from '../../src/widgets/group-finder/messages/ar.ts';
import { messages as en } from '../../src/widgets/group-finder/messages/en.ts';
import { messages as es } from '../../src/widgets/group-finder/messages/es.ts';
import { messages as moreAr } from '../../src/widgets/group-finder/messages/more/ar.ts';
import { messages as moreEn } from '../../src/widgets/group-finder/messages/more/en.ts';
import { messages as moreEs } from '../../src/widgets/group-finder/messages/more/es.ts';
import { countingSentences, insertsOf, wordsOf } from './words-of.ts';

const english = wordsOf({ list: { ...en, terms: {} }, more: moreEn });

/** Sentences that are nothing but what is put into them: "Monday: 3 groups". */
const bare = /\.(?:count|tryDay)$/;

/** Where the language tells numbers apart: none, one, two, a few, many, hundreds, a million. */
const counts = [0, 1, 2, 3, 7, 11, 26, 99, 100, 101, 102, 111, 1000, 1234, 1_000_000, 1_000_001];

const languages = [
  { tag: 'es', messages: es, more: moreEs, labels: spanishTerms, letters: /[a-záéíñóúü]/i },
  { tag: 'ar', messages: ar, more: moreAr, labels: arabicTerms, letters: /\p{Script=Arabic}/u },
];

for (const { tag, messages, more, labels, letters } of languages) {
  const words = wordsOf({ list: { ...messages, terms: {} }, more });

  describe(`the words in "${tag}"`, () => {
    it('have every key that English has, and no other', () => {
      assert.sameMembers(Object.keys(words), Object.keys(english));
    });

    it('leave no English over, and nothing empty', () => {
      const left = Object.keys(english).filter(key => !bare.test(key) && (words[key] === english[key] || !letters.test(words[key] ?? '')));
      assert.deepEqual(left, []);
    });

    it('keep all that is put into a sentence', () => {
      for (const [path, text] of Object.entries(words)) {
        for (const insert of insertsOf(path)) assert.include(text, typeof insert === 'number' ? number(tag, insert) : insert, path);
      }
    });

    it('name every part that can be wrong', () => {
      assert.deepEqual(concernParts.filter(part => messages.concern(2, part) === messages.concern(2, '…').replace('…', part)), []);
    });

    it('begin the count with the number as the language writes it', () => {
      for (const count of counts) assert.isTrue(messages.rows(count).startsWith(`${number(tag, count)} `), messages.rows(count));
    });

    it('tell every number, the small ones in words or in digits', () => {
      for (const [key, sentence] of [...countingSentences(messages), ...countingSentences(more)]) {
        for (const count of counts) assert.notInclude(sentence(count), '#', key);
        for (const count of counts.filter(one => one > 2)) assert.include(sentence(count), number(tag, count), key);
        assert.notEqual(sentence(1), sentence(2), key);
      }
    });

    it('label every term, each with a label of its own', () => {
      assert.sameMembers(Object.keys(labels), Object.values(terms).flat());
      assert.equal(new Set(Object.values(labels)).size, Object.keys(labels).length);
    });
  });
}

describe('the words in English', () => {
  it('begin the count with the number', () => {
    assert.deepEqual([0, 1, 1234].map(count => en.rows(count)), ['0 groups', '1 group', '1,234 groups']);
  });
});
