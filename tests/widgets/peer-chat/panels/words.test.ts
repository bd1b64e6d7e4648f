import { assert } from '@open-wc/testing';
import { cardMessages } from '../../../../src/widgets/peer-chat/card/messages/index.ts';
import { appealMessages } from '../../../../src/widgets/peer-chat/panels/appeal/messages/index.ts';
import { copyMessages } from '../../../../src/widgets/peer-chat/panels/copy/messages/index.ts';
import { searchMessages } from '../../../../src/widgets/peer-chat/panels/search/messages/index.ts';
import { settingsMessages } from '../../../../src/widgets/peer-chat/panels/settings/messages/index.ts';
import { tableMessages } from '../../../../src/widgets/peer-chat/panels/table/messages/index.ts';

const dictionaries: Record<string, (tag: string) => Promise<object>> = { appeal: appealMessages, cards: cardMessages, copy: copyMessages, search: searchMessages, settings: settingsMessages, table: tableMessages };

/** All sentences by their path, filled with a number. */
function sentences(words: object, count: number, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[path + key, value]];
    if (typeof value === 'function') return [[path + key, (value as (...insert: unknown[]) => string)(count, count)]];
    return sentences(value as object, count, `${path}${key}.`);
  });
}

for (const [name, load] of Object.entries(dictionaries)) {
  for (const [tag, letters] of [['es', /[a-záéíñóúü]/i], ['ar', /\p{Script=Arabic}/u]] as const) {
    it(`the words of "${name}" are all there in "${tag}", and none is left in English`, async () => {
      const english = new Map(sentences(await load('en'), 20));
      const own = await load(tag);
      assert.sameMembers(sentences(own, 20).map(([path]) => path), [...english.keys()]);
      assert.deepEqual(sentences(own, 20).filter(([path, sentence]) => path !== 'quotes' && (sentence === english.get(path) || !letters.test(sentence))), []);
      for (const count of [0, 1, 2, 3, 11, 100, 1234]) for (const [path, sentence] of sentences(own, count)) assert.notInclude(sentence, '#', path);
    });
  }
}
