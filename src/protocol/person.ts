import * as v from 'valibot';
import { Id, LanguageTag, Text, listOf } from './facts.ts';
import { Typed } from './question.ts';
import { isVisible } from './visible.ts';

const longestName = 60;
const longestWord = 80;
const most = 20;

const isOneLine = (text: string): boolean => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);

/** A few words in one line. Not its length is what counts, but that somebody sees something. */
const Line = (longest: number) => v.pipe(Typed(longest), v.trim(), v.check(isVisible, 'must hold something that can be seen'), v.check(isOneLine, 'must be one line'));

const several = <Item extends v.GenericSchema>(item: Item) => v.optional(v.pipe(v.array(item), v.maxLength(most)), []);

/** `POST {endpoint}/people`: who comes in. Everything may be left out; a person without a name has one offered. */
export const NewPerson = v.object({
  name: v.optional(Line(longestName)),
  pronouns: v.optional(Line(longestName)),
  /** What they have lived through, in their own words: for matching, never inferred, never shown beside a name. */
  experiences: several(Line(longestWord)),
  languages: several(LanguageTag),
});

/** `PATCH {endpoint}/people/me`: what is left out stays; `null` takes a fact away. */
export const PersonChange = v.object({
  name: v.nullish(Line(longestName)),
  pronouns: v.nullish(Line(longestName)),
  experiences: v.optional(v.pipe(v.array(Line(longestWord)), v.maxLength(most))),
  languages: v.optional(v.pipe(v.array(LanguageTag), v.maxLength(most))),
});

/** A person as others in a room see them. One role for all: what is said beside a name are words, not ranks. */
export const Author = v.object({
  id: Id,
  /** Absent: they gave none, or have gone for good and left their words. */
  name: v.optional(Text),
  pronouns: v.optional(Text),
  /** "facilitator", "trained by … on …". */
  words: listOf(Text),
});

/** What a person is told of themselves. */
export const Person = v.object({ ...Author.entries, experiences: listOf(Text), languages: listOf(LanguageTag) });

/** What `POST /people` answers: the token is told once, and only its hash is kept. */
export const Arrival = v.object({ person: Person, token: Text });

export type NewPerson = v.InferOutput<typeof NewPerson>;
export type PersonChange = v.InferOutput<typeof PersonChange>;
export type Author = v.InferOutput<typeof Author>;
export type Person = v.InferOutput<typeof Person>;
