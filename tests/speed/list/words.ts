import type { Random } from '../../../demo/feeds/seeds/random.ts';

const common = 'the and to a of we you for is are in our with all who meet share open room please people come each week is at by door bring listen'.split(' ');
const telling = 'grief anxiety recovery sobriety loss hope carers parents newcomers silence reading parking entrance upstairs kitchen garden wheelchair children coffee anniversary meditation speaker discussion candlelight confidential peers friends steps courage church library hospital basement welcome café naïve résumé'.split(' ');
const onsets = 'b c d f g h l m n p r s t v w br ch cl dr fl gr pl sh sl st th tr'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const endings = 'd l m n r s t nd ng st ck th ly er ing ment'.split(' ');

/** Words as a language has them: few said often, thousands said seldom. */
export class Vocabulary {
  readonly #random: Random;
  readonly #words: readonly string[];
  readonly #names: readonly string[];

  constructor(random: Random, words = 4000, names = 2000) {
    this.#random = random;
    this.#words = [...common, ...telling, ...Array.from({ length: words }, () => this.#coin())];
    this.#names = Array.from({ length: names }, () => this.#coin()).map(name => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  }

  /** One word; its rank follows Zipf's law, so that a word is half as common as one of half its rank. */
  word(): string {
    const rank = Math.floor(Math.exp(this.#random.next() * Math.log(this.#words.length)));
    return this.#words[rank - 1] ?? 'the';
  }

  sentence(words: number): string {
    const text = Array.from({ length: words }, () => this.word()).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  /** A name like those of towns, streets and people. */
  name(): string {
    return this.#random.pick(this.#names);
  }

  #coin(): string {
    const syllables = 1 + this.#random.below(2);
    let word = '';
    for (let i = 0; i < syllables; i++) word += this.#random.pick(onsets) + this.#random.pick(vowels);
    return word + this.#random.pick(endings);
  }
}
