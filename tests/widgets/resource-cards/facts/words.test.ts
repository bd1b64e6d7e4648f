import { assert } from '@open-wc/testing';
import { number } from '../../../../src/i18n/plural.ts';
import { channelTypes } from '../../../../src/protocol/channel.ts';
import { messages as ar } from '../../../../src/widgets/resource-cards/facts/messages/ar.ts';
import { messages as en } from '../../../../src/widgets/resource-cards/facts/messages/en.ts';
import { messages as es } from '../../../../src/widgets/resource-cards/facts/messages/es.ts';
import { messages as moreAr } from '../../../../src/widgets/resource-cards/facts/messages/more/ar.ts';
import { messages as moreEn } from '../../../../src/widgets/resource-cards/facts/messages/more/en.ts';
import { messages as moreEs } from '../../../../src/widgets/resource-cards/facts/messages/more/es.ts';

type Insert = string | number;
type Sentence = (...inserts: Insert[]) => string;

/** What is put into sentences that count, or that choose their words by what is put in; the others take names. */
const inserts: Record<string, Insert[]> = {
  remaining: [1234], andMore: ['Kettle', 1234], notCheckedFor: [1234], nthOfMonth: [3, 'Kettle'], dayOfMonth: [15], everyWeeks: [1234, 'Kettle'], until: ['7 PM', 'Kettle'], from: ['7 PM', 'Kettle'],
};
const names = ['Kettle', 'Lima', 'Oslo'];
/** Signs, and sentences that are little more than what is put into them. */
const bare = /comma|semicolon|withNotes|accessAt/;

function wordsOf(messages: object, path = ''): [path: string, text: string, put: Insert[]][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]): [string, string, Insert[]][] => {
    if (typeof value === 'string') return [[path + key, value, []]];
    if (typeof value === 'object' && value) return wordsOf(value, `${path + key}.`);
    const sentence = value as Sentence;
    const put = inserts[key] ?? names.slice(0, sentence.length);
    return [[path + key, sentence(...put), put]];
  });
}

const english = wordsOf({ en, more: moreEn });

for (const [tag, messages, more, letters] of [['es', es, moreEs, /[a-záéíñóúü]/i], ['ar', ar, moreAr, /\p{Script=Arabic}/u]] as const) {
  const words = wordsOf({ en: messages, more });

  describe(`the words of facts in "${tag}"`, () => {
    it('have every key that English has, and no other', () => { assert.sameMembers(words.map(([path]) => path), english.map(([path]) => path)); });

    it('leave no English over, and nothing empty', () => {
      const inEnglish = new Map(english.map(([path, text]) => [path, text]));
      assert.deepEqual(words.filter(([path, text]) => !bare.test(path) && (text === inEnglish.get(path) || !letters.test(text))).map(([path]) => path), []);
    });
  });
}

for (const [tag, messages, more] of [['en', en, moreEn], ['es', es, moreEs], ['ar', ar, moreAr]] as const) {
  describe(`the sentences of facts in "${tag}"`, () => {
    it('keep all that is put into them', () => {
      for (const [path, text, put] of wordsOf({ messages, more })) {
        for (const insert of path.endsWith('nthOfMonth') ? put.slice(1) : put) assert.include(text, typeof insert === 'number' ? number(tag, insert) : insert, path);
      }
    });

    it('tell numbers apart', () => {
      for (const count of [0, 1, 2, 3, 7, 11, 26, 100, 1_000_000]) for (const text of [messages.remaining(count), messages.andMore('x', count), messages.notCheckedFor(count), more.everyWeeks(count, 'x')]) {
        assert.notInclude(text, '#');
        if (count > 2) assert.include(text, number(tag, count));
      }
      assert.notEqual(messages.andMore('# of them', 7).indexOf('# of them'), -1);
    });

    it('tell the days of a month apart', () => {
      assert.equal(new Set([1, 2, 3, 4, 5, -1].map(at => more.nthOfMonth(at, 'x'))).size, 6);
      assert.equal(new Set([1, -1, -2].map(day => more.dayOfMonth(day))).size, 3);
    });

    it('tell each end of the ages', () => {
      assert.equal(new Set([messages.ages('18', undefined), messages.ages(undefined, '18'), messages.ages('18', '25')]).size, 3);
      for (const text of [messages.ages('18', undefined), messages.ages(undefined, '18')]) assert.notInclude(text, 'undefined');
    });

    it('name every way to reach somebody', () => {
      assert.equal(new Set(channelTypes.map(type => messages.ways[type]('x'))).size, channelTypes.length);
    });
  });
}
