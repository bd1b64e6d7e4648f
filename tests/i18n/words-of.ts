/** What is put into a sentence: words of a feed, and numbers. */
type Insert = string | number;
type Sentence = (...inserts: Insert[]) => string;

/** What is put into each sentence that takes anything in. */
const inserts: Record<string, Insert[]> = {
  also: ['7 PM'], away: ['2 km'], call: ['555-0100'], checked: ['1/2/26', 'long ago'], concern: [1234, 'a part of its own'], count: ['Mon', 1234], dial: ['555-0100'],
  join: ['Kettle'], ownTime: ['7 PM', 'Lima'], partly: [1234], printedOn: ['1/2/26'], reading: [1234], remove: ['Mon'], save: ['Kettle'], saved: [1234],
  showAll: [1234], showDay: ['7', 'Mon'], shownBy: ['Lima'], size: [1234], stale: ['long ago'], startsIn: [1234], tryDay: ['Mon', '7'], tryOnline: ['7'], tryRadius: ['2 km', '7'], rows: [1234],
  updated: ['1/2/26', 'long ago'], website: ['a.example'], within: ['2 km'], writeTo: ['a@b.example'], wrongAbout: ['Kettle'],
};

/** All sentences of a dictionary by their path, those that take something in filled with the same things in every language. */
export function wordsOf(messages: object, path = ''): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[path + key, value]];
    if (typeof value === 'function') return [[path + key, filled(key, value as Sentence)]];
    return Object.entries(wordsOf(value as object, `${path}${key}.`));
  }));
}

/** What `wordsOf` puts into the sentence at a path. */
export const insertsOf = (path: string): Insert[] => inserts[path.slice(path.lastIndexOf('.') + 1)] ?? [];

/** An error where nobody has said what to put in, so that a new sentence is not left untested. */
function filled(key: string, sentence: Sentence): string {
  if (!inserts[key]) throw new Error(`say in words-of.ts what to put into "${key}"`);
  return sentence(...inserts[key]);
}

/** The sentences of a dictionary that count: from a number to words. */
export const countingSentences = (messages: object): [string, (count: number) => string][] =>
  Object.entries(messages).flatMap(([key, value]: [string, unknown]): [string, (count: number) => string][] => {
    if (typeof value !== 'function') return [];
    const put = insertsOf(key);
    return put.some(insert => typeof insert === 'number') ? [[key, count => (value as Sentence)(...put.map(insert => (typeof insert === 'number' ? count : insert)))]] : [];
  });
