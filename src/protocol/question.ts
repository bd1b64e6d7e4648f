import * as v from 'valibot';
import { LanguageTag, Latitude, Longitude } from './facts.ts';

/** Half the way round the Earth: a wider search would mean nothing. */
const farthestKm = 20_038;
/** Longer texts are no search; a page pasted by mistake is refused with its reason. */
const longestTyped = 2_000;
const longestChoice = 400;
const mostChoices = 200;
const mostLetters = 64;

/** What no database keeps and no person types: NUL, and halves of letters. */
const isClean = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text);

/** Text that somebody typed. Not trimmed: a space at the end is a space. */
export const Typed = (longest: number): v.GenericSchema<string> =>
  v.pipe(v.string(), v.maxLength(longest), v.check(isClean, 'text must not hold NUL or half a surrogate pair'));

const choice = v.pipe(v.string(), v.maxLength(longestChoice));

/** Chosen values of one facet. */
export const choices = v.optional(v.pipe(v.array(choice), v.maxLength(mostChoices)));

/** Several of a few values, such as weekdays: each may be named more than once. */
export const severalOf = <Item extends v.GenericSchema>(item: Item) => v.optional(v.pipe(v.array(item), v.maxLength(mostChoices)));

/** What every search may ask, whatever is searched. */
export const question = {
  /** Words in any order, each a prefix, small typos forgiven; "quoted words" are taken exactly and in order. */
  text: v.optional(Typed(longestTyped)),
  near: v.optional(v.object({ latitude: Latitude, longitude: Longitude })),
  /** Only rows within this distance of `near`. Absent: all, nearest first. */
  radiusKm: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(farthestKm))),
  /** IANA zone in which days and times are shown and meant. One that the answerer does not know is read as its own. */
  timeZone: v.pipe(v.string(), v.nonEmpty(), v.maxLength(mostLetters), v.regex(/^[\w+\-/:]+$/, 'a zone is an IANA name')),
  /** The visitor's language: terms are then found by their labels in it. */
  locale: v.optional(v.pipe(LanguageTag, v.maxLength(mostLetters))),
  /** The `next` of the page before. */
  cursor: v.optional(v.pipe(v.string(), v.maxLength(longestTyped))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
};

/** One value of a facet, and how many rows choosing it would give. */
const FacetValue = v.object({ value: v.string(), count: v.number() });

/** What every search answers beside its items. */
export const answer = {
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  facets: v.record(v.string(), v.array(FacetValue)),
  /** Cursor of the next page; absent on the last one. Good while rows come, change and go. */
  next: v.optional(v.string()),
};

export type FacetValue = v.InferOutput<typeof FacetValue>;
