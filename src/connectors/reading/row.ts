import type { Finding } from '../../protocol/rows.ts';
import { emailAddress, webAddress } from './links.ts';
import { plainLine, plainProse } from './plain-text.ts';

const longestText = 20_000;
const longestQuote = 60;
const mostWords = 100;
const between = /[,;|]/;

/** A fact that a row cannot do without is missing or cannot be read: the row is set aside. */
export class RowError extends Error {
  constructor(
    readonly why: string,
    readonly field?: string,
  ) {
    super(why);
  }
}

/** The value at fault, short enough for a message. What is nested is not looked into: it may be deep, or have a `toString` of its own. */
export function quoted(value: unknown): string {
  const text = (Array.isArray(value) ? value.slice(0, longestQuote).map(scalar).join(', ') : scalar(value)).trim();
  return `“${text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text}”`;
}

/** A value as text; a nested one is only hinted at. */
const scalar = (value: unknown): string => (typeof value === 'object' && value !== null ? '{…}' : String(value));

/** One row of a feed, asked fact by fact. A fact that cannot be read is absent and noted, once. */
export class Row {
  readonly dropped: Finding[] = [];

  constructor(
    readonly facts: Readonly<Record<string, unknown>>,
    /** Place in the list, from 1. */
    readonly at: number,
    /** Our field name -> the feed's, where they differ: findings speak the feed's language. */
    readonly names?: ReadonlyMap<string, string>,
  ) {}

  /** The value as the feed gave it, with the many ways to say nothing made one. */
  raw(field: string): unknown {
    const value = this.facts[field];
    return value === null || value === false || (typeof value === 'string' && value.trim() === '') ? undefined : value;
  }

  /** Notes that a fact had to be left out. */
  drop(field: string, why: string): void {
    this.dropped.push({ row: this.at, field: this.names?.get(field) ?? field, why });
  }

  /** The fact as it was read; where it could not be, that is noted with what was given. */
  kept<Fact>(fact: Fact | undefined, field: string, given: unknown, what: string): Fact | undefined {
    if (fact === undefined) this.drop(field, `${quoted(given)} is not ${what}`);
    return fact;
  }

  /** Sets the row aside. */
  refuse(field: string, why: string): never {
    throw new RowError(why, this.names?.get(field) ?? field);
  }

  /** The value as short text, for codes and marks: empty where there is none. */
  mark(field: string): string {
    const value = this.facts[field];
    return value === undefined || value === null ? '' : scalar(value).trim();
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
    if (value === undefined) return undefined;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return this.kept<string>(undefined, field, value, 'text');
    // the reading of tags looks at each mark more than once: a hostile length must not get that far
    const text = value.length > 5 * longestText ? value : plain(value);
    if (text.length <= longestText) return text || undefined;
    this.drop(field, 'is longer than 20,000 characters');
    return undefined;
  }

  /** A list of words, or words between commas. */
  words(field: string): string[] {
    const value = this.raw(field);
    if (value === undefined) return [];
    const items: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(between) : [value];
    const words: string[] = [];
    for (const item of items) {
      const word = typeof item === 'string' ? plainLine(item.slice(0, longestText)) : typeof item === 'number' ? String(item) : '';
      if (word) words.push(word);
      else if (typeof item === 'object' && item) this.kept(undefined, field, item, 'text');
      if (words.length === mostWords) break;
    }
    return words;
  }

  /** A web address that is safe to follow. */
  link(field: string): string | undefined {
    const value = this.raw(field);
    return value === undefined ? undefined : this.kept(webAddress(value), field, value, 'a web address');
  }

  /** An e-mail address; of several, the first. */
  email(field: string): string | undefined {
    const value = this.raw(field);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return first === undefined || first === '' ? undefined : this.kept(emailAddress(first), field, first, 'an e-mail address');
  }

  /** Yes or no in the ways that spreadsheets say it. */
  yes(field: string): boolean | undefined {
    const word = this.mark(field).toLowerCase();
    if (/^(?:yes|y|true|1|x|sí|si|free|gratis)$/.test(word)) return true;
    return /^(?:no|n|false|0)$/.test(word) ? false : undefined;
  }
}
