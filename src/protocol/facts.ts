import * as v from 'valibot';

/** Longest text a fact may hold, in UTF-16 units. Longer ones are refused at the border, not cut. */
const longestText = 20_000;

/** Plain words: never HTML, never empty. */
export const Text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestText));

/** An identifier: opaque, compared byte by byte. */
export const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(400));

/** Whether a date of the right form exists: engines differ on what they make of the 31st of February. */
function isDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** A calendar date without a zone, `YYYY-MM-DD`. */
export const CalendarDate = v.pipe(v.string(), v.isoDate(), v.check(isDay, 'no such day'));

/** A time on the wall, `HH:MM`, 00:00 to 23:59. */
export const ClockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM, from 00:00 to 23:59'));

/** An instant in UTC (ISO 8601 with `Z`), or a bare date where the source knows no more. */
export const InstantOrDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z)?$/, 'an instant is ISO 8601 in UTC'),
  v.check(text => !Number.isNaN(Date.parse(text)), 'no such day'),
);

/** A BCP 47 language tag. */
export const LanguageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'a language is a BCP 47 tag'));

/** A web address that is safe to put into `href`: http and https only, so no script can ride in on a feed. */
export const WebAddress = v.pipe(v.string(), v.maxLength(4_000), v.url(), v.regex(/^https?:\/\//i, 'a link begins with http:// or https://'));

export const Latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
export const Longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

/** A list that may be left out: absent means empty. */
export const listOf = <Item extends v.GenericSchema>(item: Item): v.OptionalSchema<v.ArraySchema<Item, undefined>, readonly []> =>
  v.optional(v.array(item), []);
