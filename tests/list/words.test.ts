import { assert } from '@open-wc/testing';
import { number } from '../../src/i18n/plural.ts';
import { messages as concernsAr } from '../../src/list/concerns/messages/ar.ts';
import { messages as concernsEn } from '../../src/list/concerns/messages/en.ts';
import { messages as concernsEs } from '../../src/list/concerns/messages/es.ts';
import { messages as keepingAr } from '../../src/list/keeping/messages/ar.ts';
import { messages as keepingEn } from '../../src/list/keeping/messages/en.ts';
import { messages as keepingEs } from '../../src/list/keeping/messages/es.ts';
import { concernParts } from '../../src/protocol/concern.ts';

/** All sentences by their path; those that take something in are filled with a number as the language writes it. */
function sentences(words: object, insert: string | number, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[path + key, value]];
    if (typeof value === 'function') return [[path + key, (value as (insert: unknown) => string)(key === 'locksSoon' ? Number(insert) : String(insert))]];
    return sentences(value as object, insert, `${path}${key}.`);
  });
}

const english = new Map(sentences({ concerns: concernsEn, keeping: keepingEn }, 20));

for (const [tag, words, letters] of [
  ['es', { concerns: concernsEs, keeping: keepingEs }, /[a-záéíñóúü]/i],
  ['ar', { concerns: concernsAr, keeping: keepingAr }, /\p{Script=Arabic}/u],
] as const) {
  describe(`the words of keeping and of concerns in "${tag}"`, () => {
    const own = new Map(sentences(words, 20));

    it('are all there, and none is left in English', () => {
      assert.sameMembers([...own.keys()], [...english.keys()]);
      const left = [...own].filter(([path, words]) => path !== 'concerns.comma' && (words === english.get(path) || !letters.test(words)));
      assert.deepEqual(left, []);
    });

    it('keep what is put into a sentence', () => {
      for (const key of ['waiting', 'sent', 'refused'] as const) assert.include(words.concerns[key]('a part'), 'a part');
      for (const seconds of [3, 20, 100]) assert.include(words.keeping.locksSoon(seconds), number(tag, seconds));
      for (const seconds of [0, 1, 2, 20]) assert.notInclude(words.keeping.locksSoon(seconds), '#');
    });
  });
}

for (const [tag, words] of [['en', concernsEn], ['es', concernsEs], ['ar', concernsAr]] as const) {
  it(`name every part that can be wrong, each by a name of its own: ${tag}`, () => {
    assert.equal(new Set(concernParts.map(part => words.parts[part])).size, concernParts.length);
  });
}

describe('the words in English', () => {
  it('are short sentences', () => {
    const long = [...english.values()].flatMap(words => words.split(/[.?!…] ?/)).filter(sentence => sentence.split(' ').length > 14);
    assert.deepEqual(long, []);
  });
});
