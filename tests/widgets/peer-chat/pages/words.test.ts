import { assert } from '@open-wc/testing';
import { aboutMessages } from '../../../../src/widgets/peer-chat/about/messages/index.ts';
import { arrivalMessages } from '../../../../src/widgets/peer-chat/pages/arrival/messages/index.ts';
import { meMessages } from '../../../../src/widgets/peer-chat/pages/me/messages/index.ts';
import { pairMessages } from '../../../../src/widgets/peer-chat/pages/pair/messages/index.ts';

const dictionaries: Record<string, (tag: string) => Promise<object>> = { about: aboutMessages, arrival: arrivalMessages, me: meMessages, pair: pairMessages };

/** All sentences by their path, filled with two things. Names that are offered are no sentences: each language has its own. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (key === 'nameParts') return [];
    if (typeof value === 'string') return [[path + key, value]];
    if (typeof value === 'function') return [[path + key, (value as (...insert: unknown[]) => string)(...(key === 'age' || key === 'unblock' ? [16] : ['Robin', 'Kim']))]];
    return sentences(value as object, `${path}${key}.`);
  });
}

for (const [name, load] of Object.entries(dictionaries)) {
  for (const [tag, letters] of [['es', /[a-záéíñóúü]/i], ['ar', /\p{Script=Arabic}/u]] as const) {
    it(`the words of "${name}" are all there in "${tag}", and none is left in English`, async () => {
      const english = new Map(sentences(await load('en')));
      const own = sentences(await load(tag));
      assert.sameMembers(own.map(([path]) => path), [...english.keys()]);
      assert.deepEqual(own.filter(([path, sentence]) => sentence === english.get(path) || !letters.test(sentence)), []);
      for (const [path, sentence] of own) for (const put of ['Robin', 'Kim']) if (english.get(path)?.includes(put)) assert.include(sentence, put, path);
    });
  }

  it(`the words of "${name}" are short sentences`, async () => {
    const long = sentences(await load('en')).flatMap(([, words]) => words.split(/[.?!…:] ?/)).filter(sentence => sentence.split(' ').length > 16);
    assert.deepEqual(long, []);
  });
}
