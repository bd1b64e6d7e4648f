import { assert } from '@open-wc/testing';
import { number } from '../../../src/i18n/plural.ts';
import { messages as ar } from '../../../src/widgets/peer-chat/messages/room/ar.ts';
import { messages as en } from '../../../src/widgets/peer-chat/messages/room/en.ts';
import { messages as es } from '../../../src/widgets/peer-chat/messages/room/es.ts';
import type { RoomMessages } from '../../../src/widgets/peer-chat/messages/room/messages.ts';

const counting = ['newMessages', 'lettersLeft', 'lettersOver', 'gone.withheld', 'gone.erased', 'gone.unknown', 'here'];

/** All sentences by their path, filled with a number or with a name. */
function sentences(words: object, count = 20, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = path + key;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') return [[at, (value as (...insert: unknown[]) => string)(...(counting.includes(at) ? [count] : ['Robin', '7', '9:41']))]];
    return sentences(value as object, count, `${at}.`);
  });
}

const english = new Map(sentences(en));

for (const [tag, words, letters] of [['es', es, /[a-záéíñóúü]/i], ['ar', ar, /\p{Script=Arabic}/u]] as [string, RoomMessages, RegExp][]) {
  describe(`the words of a room in "${tag}"`, () => {
    const own = sentences(words);

    it('are all there, and none is left in English', () => {
      assert.sameMembers(own.map(([path]) => path), [...english.keys()]);
      assert.deepEqual(own.filter(([path, sentence]) => path !== 'noteComma' && (sentence === english.get(path) || !letters.test(sentence))), []);
    });

    it('keep the names and the numbers that are put into them', () => {
      for (const [path, sentence] of own) {
        if (english.get(path)?.includes('Robin')) assert.include(sentence, 'Robin', path);
        if (counting.includes(path)) assert.include(sentence, number(tag, 20), path);
      }
      for (const count of [0, 1, 2, 3, 11, 100, 1234]) for (const [path, sentence] of sentences(words, count)) assert.notInclude(sentence, '#', path);
    });
  });
}

describe('the words of a room in English', () => {
  it('are short sentences', () => {
    const long = [...english.values()].flatMap(words => words.split(/[.?!…] ?/)).filter(sentence => sentence.split(' ').length > 12);
    assert.deepEqual(long, []);
  });
});
