import type { Finding } from '../../protocol/rows.ts';
import { patiently } from './patience.ts';
import { plainLine, plainProse } from './plain-text.ts';
import { wordOf } from './word.ts';

const longestText = 20_000;
const longestAddress = 2_000;
const mostWords = 100;
/** Addresses that need no second look. */
const usualLink = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:[/?#](?:[^\s<>"&]|&(?!amp;))*)?$/i;
const usualEmail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** A fact that a row cannot do without is missing or cannot be read: the row is set aside. */
export class RowError extends Error {
  constructor(
    message: string,
    readonly field: string,
  ) {
    super(message);
  }
}

/** One row of a feed, asked fact by fact. A fact that cannot be read is absent and noted, once. */
export class Row {
  readonly dropped: Finding[] = [];
  /** Meetings whose length the row does not tell. */
  guessedLengths = 0;

  constructor(
    readonly facts: Readonly<Record<string, unknown>>,
    /** Place in the list, from 1. */
    readonly at: number,
  ) {}

  /** The value as the feed gave it, with the many ways to say nothing made one. */
  raw(field: string): unknown {
    const value = this.facts[field];
    return value === null || value === false || (typeof value === 'string' && value.trim() === '') ? undefined : value;
  }

  /** Notes that a fact had to be left out. */
  drop(field: string, why: string): void {
    this.dropped.push({ row: this.at, field, why });
  }

  /** The fact as it was read; where it could not be, that is noted with what was given. */
  kept<Fact>(fact: Fact | undefined, field: string, what: string, given = this.raw(field)): Fact | undefined {
    if (fact === undefined && given !== undefined) this.drop(field, `${patiently().quoted(given)} is not ${what}`);
    return fact;
  }

  /** Sets the row aside for a fact that it cannot do without. */
  needs<Fact>(fact: Fact | undefined, field: string, what: string): Fact {
    return fact ?? this.refuse(field, `${patiently().quoted(this.raw(field))} is not ${what}`);
  }

  /** Sets the row aside. */
  refuse(field: string, why: string): never {
    throw new RowError(why, field);
  }

  /** The value as short text, for codes and marks: empty where there is none. */
  mark(field: string): string {
    return wordOf(this.raw(field));
  }

  /** Words on one line. */
  text(field: string): string | undefined {
    return this.#words(field, plainLine);
  }

  /** Words with their line breaks. */
  prose(field: string): string | undefined {
    return this.#words(field, plainProse);
  }

  #words(field: string, plain: (text: string) => string): string | undefined {
    const value = this.raw(field);
    // the reading of tags looks at each mark more than once: a hostile length must not get that far
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' && value.length < 5 * longestText ? plain(value) : undefined;
    if (text === '') return undefined;
    return this.kept(text !== undefined && text.length > longestText ? undefined : text, field, 'a text of at most 20,000 characters');
  }

  /** A list of words, or words between commas. */
  words(field: string): string[] {
    const value = this.raw(field) ?? [];
    const items: unknown[] = typeof value === 'string' ? value.split(/[,;|]/) : Array.isArray(value) ? value : [value];
    const words: string[] = [];
    for (const item of items) {
      const word = typeof item === 'string' ? plainLine(item.slice(0, longestText)) : typeof item === 'number' ? String(item) : '';
      if (word && words.length < mostWords) words.push(word);
      if (typeof item === 'object' && item) this.kept(undefined, field, 'text', item);
    }
    return words;
  }

  /** A web address that is safe to follow. */
  link(field: string): string | undefined {
    const value = this.raw(field);
    return isUsual(value, usualLink) ? value : this.kept(patiently().webAddress(value), field, 'a web address');
  }

  /** An e-mail address; of several, the first. */
  email(field: string): string | undefined {
    const value = this.raw(field);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return isUsual(first, usualEmail) ? first : this.kept(patiently().emailAddress(first), field, 'an e-mail address', first === '' ? undefined : first);
  }

  /** Whether the row says yes. */
  yes(field: string): boolean {
    return /^(?:yes|y|true|1|x)$/i.test(this.mark(field));
  }
}

/** Whether an address is absent or needs no second look. */
const isUsual = (value: unknown, usual: RegExp): value is string | undefined => value === undefined || (typeof value === 'string' && value.length < longestAddress && usual.test(value));
