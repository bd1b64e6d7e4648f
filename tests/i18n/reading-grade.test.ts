import { assert } from '@open-wc/testing';
import { messages as concerns } from '../../src/list/concerns/messages/en.ts';
import { messages as keeping } from '../../src/list/keeping/messages/en.ts';
import { messages as crisisSlot } from '../../src/widgets/crisis-slot/messages/en.ts';
import { messages as groupFinder } from '../../src/widgets/group-finder/messages/en.ts';
import { messages as groupFinderMore } from '../../src/widgets/group-finder/messages/more/en.ts';
import { messages as chatAbout } from '../../src/widgets/peer-chat/about/messages/en.ts';
import { messages as chatCards } from '../../src/widgets/peer-chat/card/messages/en.ts';
import { messages as chatDoor } from '../../src/widgets/peer-chat/messages/en.ts';
import { messages as chatRoom } from '../../src/widgets/peer-chat/messages/room/en.ts';
import { messages as chatArrival } from '../../src/widgets/peer-chat/pages/arrival/messages/en.ts';
import { messages as chatMe } from '../../src/widgets/peer-chat/pages/me/messages/en.ts';
import { messages as chatPair } from '../../src/widgets/peer-chat/pages/pair/messages/en.ts';
import { messages as chatAppeal } from '../../src/widgets/peer-chat/panels/appeal/messages/en.ts';
import { messages as chatCopy } from '../../src/widgets/peer-chat/panels/copy/messages/en.ts';
import { messages as chatReport } from '../../src/widgets/peer-chat/panels/report/messages/en.ts';
import { messages as chatSearch } from '../../src/widgets/peer-chat/panels/search/messages/en.ts';
import { messages as chatSettings } from '../../src/widgets/peer-chat/panels/settings/messages/en.ts';
import { messages as chatTable } from '../../src/widgets/peer-chat/panels/table/messages/en.ts';
import { messages as quickExit } from '../../src/widgets/quick-exit/messages/en.ts';
import { messages as cards } from '../../src/widgets/resource-cards/messages/en.ts';
import { messages as cardsMore } from '../../src/widgets/resource-cards/messages/more/en.ts';
import { messages as takeAway } from '../../src/widgets/resource-cards/take-away/messages/en.ts';

const highestGrade = 5;
/** Single sentences may be harder than all of them together, but not by much. */
const highestOfOne = 9;

const dictionaries: Record<string, object> = {
  concerns, keeping, 'crisis slot': crisisSlot, 'group finder': { ...groupFinder, terms: {} }, 'group finder, on demand': groupFinderMore,
  chat: chatDoor, 'chat, a room': chatRoom, 'chat, about a room': chatAbout, 'chat, coming in': { ...chatArrival, nameParts: {} }, 'chat, oneself': chatMe, 'chat, two': chatPair,
  'chat, report': chatReport, 'chat, appeal': chatAppeal, 'chat, settings': chatSettings, 'chat, cards on the table': chatCards, 'chat, copy': chatCopy, 'chat, search': chatSearch, 'chat, table': chatTable,
  'quick exit': quickExit, 'resource cards': { ...cards, terms: {} }, 'resource cards, on demand': cardsMore, 'taking away': takeAway,
};

/** Every sentence of a dictionary; those that take something in get threes. */
function sentencesOf(messages: object): string[] {
  return Object.values(messages).flatMap((value: unknown): string[] => {
    const text = typeof value === 'function' ? String((value as (...inserts: unknown[]) => unknown)(...Array.from({ length: value.length }, () => 3))) : value;
    if (typeof text === 'string') return (text.match(/[^.!?]+[.!?]*/g) ?? []).filter(sentence => /[a-z]{2}/i.test(sentence));
    return typeof text === 'object' && text !== null ? sentencesOf(text) : [];
  });
}

/** Groups of vowels, but for an "e" that is not heard. */
const syllables = (word: string): number => Math.max(1, word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouyt]ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1);

/** Flesch-Kincaid grade level of some sentences (Kincaid et al. 1975). */
function grade(sentences: readonly string[]): number {
  const words = sentences.flatMap(sentence => sentence.match(/[a-z]+(?:['’][a-z]+)?/gi) ?? []);
  return 0.39 * (words.length / sentences.length) + 11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) - 15.59;
}

describe('the English words of the widgets', () => {
  it('would be found hard if they were', () => {
    assert.isAbove(grade(['Organizational accessibility considerations necessitate comprehensive documentation of eligibility.']), 12);
    assert.isBelow(grade(['We will look with you.', 'You can call us.']), 2);
  });

  for (const [name, messages] of Object.entries(dictionaries)) {
    it(`are no harder than the fifth grade: ${name}`, () => {
      const sentences = sentencesOf(messages);
      assert.isAbove(sentences.length, 1);
      assert.isAtMost(grade(sentences), highestGrade);
      const hard = sentences.filter(sentence => sentence.split(' ').length > 4 && grade([sentence]) > highestOfOne);
      assert.deepEqual(hard, []);
    });
  }
});
