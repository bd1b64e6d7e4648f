import { slugOf } from '../../../connectors/reading/codes.ts';
import { dayText } from '../../../connectors/resources/days.ts';
import { spokenLanguage } from '../../../connectors/resources/languages.ts';
import type { Finding } from '../../../protocol/rows.ts';
import { oneLine } from './card-text.ts';

const longestText = 20_000;
const longestQuote = 60;
/** Words that a term spells out; `LGBTQ youth` is no term, and keeps its capitals. */
const spelledTerm = /^[A-Z]?[a-z]+(?:[ -][A-Z]?[a-z]+)*$/;
/** Attributes that any element may have, and those that frameworks leave behind. */
const ofAnyElement = /^(?:id|class|style|slot|part|lang|dir|title|hidden|role|tabindex|translate|on\w+|(?:data|aria|ng|v|x)-.*)$|[^a-z-]/;

/** The attributes of one element of a card, asked one by one. One that cannot be read is absent and noted; the others stand. */
export class CardFacts {
  readonly #asked = new Set<string>();

  constructor(
    readonly element: Element,
    /** Place of the card among all, from 1. */
    readonly row: number,
    readonly dropped: Finding[],
    /** What the names begin with: `data-` on elements that are not ours. */
    readonly prefix = '',
  ) {}

  /** Notes that something had to be left out. */
  drop(name: string, why: string): void {
    this.dropped.push({ row: this.row, field: this.prefix + name, why });
  }

  /** The fact as it was read; where it could not be, what was written is noted. */
  kept<Fact>(name: string, fact: Fact | undefined, what: string, written = this.text(name)): Fact | undefined {
    if (fact === undefined && written !== undefined) this.drop(name, `“${written.slice(0, longestQuote)}” is not ${what}`);
    return fact;
  }

  /** Words; undefined where there are none. */
  text(name: string): string | undefined {
    this.#asked.add(name);
    return this.words(name, oneLine(this.element.getAttribute(this.prefix + name) ?? ''));
  }

  /** Words of a length that a fact may have; undefined where there are none. */
  words(name: string, text: string): string | undefined {
    const fitting = text.length > longestText ? undefined : text;
    return this.kept(name, fitting, 'short enough: 20,000 characters are the most', text) === '' ? undefined : fitting;
  }

  /** Yes where it stands without a value, or with its own name. */
  yes(name: string): boolean | undefined {
    const word = this.text(name)?.toLowerCase();
    if (word === undefined) return this.element.hasAttribute(this.prefix + name) || word;
    return ['yes', 'true', name].includes(word) || this.kept(name, ['no', 'false'].includes(word) ? false : undefined, 'yes or no');
  }

  /** One of a few words. */
  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const word = this.text(name)?.toLowerCase();
    return this.kept(name, choices.find(choice => choice === word), `one of ${choices.join(', ')}`);
  }

  /** A number from `least` to `most`. */
  number(name: string, least: number, most: number, isWhole = false): number | undefined {
    const text = this.text(name);
    const number = Number(text);
    return this.kept(name, number >= least && number <= most && !(isWhole && number % 1) ? number : undefined, `a ${isWhole ? 'whole ' : ''}number from ${String(least)} to ${String(most)}`, text);
  }

  /** A whole number. */
  count(name: string, least = 0, most = 1_000_000): number | undefined {
    return this.number(name, least, most, true);
  }

  /** Words between commas. */
  list(name: string, between = /[,;|]/): string[] {
    return [...new Set(this.text(name)?.split(between).map(word => word.trim()).filter(Boolean))];
  }

  /** Facts between commas or spaces; one that cannot be read is left out alone. */
  each<Fact>(name: string, read: (word: string) => Fact | undefined, what: string): Fact[] {
    return [...new Set(this.list(name, /[\s,;|]+/).flatMap(word => this.kept(name, read(word), what, word) ?? []))];
  }

  /** BCP 47 tags of languages, written as tags or by name. */
  languages(name: string): string[] {
    return this.each(name, word => spokenLanguage(word), 'a language');
  }

  /** Terms, or the organisation's own words, between commas: "Young people" is the term `young-people`. */
  terms(name: string): string[] {
    return this.list(name).map(words => (spelledTerm.test(words) ? slugOf(words) : words));
  }

  /** A day, or an instant in UTC. */
  date(name: string): string | undefined {
    const text = this.text(name);
    return this.kept(name, dateText(text), 'a date (YYYY-MM-DD)');
  }

  /** Notes the attributes that nobody asked for: a slip of the finger would pass unseen. */
  noteUnknown(): void {
    for (const { name } of this.element.attributes) if (!this.#asked.has(name) && !ofAnyElement.test(name)) this.drop(name, 'is no attribute of a card');
  }
}

/** A day, or an instant in UTC where a time is written with its `Z`; undefined where there is no such day. */
export function dateText(text: string | undefined): string | undefined {
  const ms = text?.endsWith('Z') ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? dayText(text) : new Date(ms).toISOString();
}
