import * as v from 'valibot';
import { Channel } from './channel.ts';
import { Id, InstantOrDate, LanguageTag, Text, WebAddress, listOf } from './facts.ts';
import { Attendance, Contact, OpenConcern, Place } from './group.ts';
import { Hours } from './hours.ts';
import { Meeting } from './meeting.ts';
import { resourceKinds } from './resource-facets.ts';

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Anything that helps: one union of kinds, so that one list and one search hold them all. What a kind does not have is absent.
 * Topics, audiences and accessibility are canonical terms (`terms.ts`) or the source's own words, as in a group.
 */
export const Resource = v.object({
  id: Id,
  kind: v.picklist(resourceKinds),
  title: Text,
  summary: v.optional(Text),
  /** Plain text: never HTML. A blank line parts paragraphs. */
  body: v.optional(Text),
  /** Language of the texts. */
  language: v.optional(LanguageTag),
  topics: listOf(Text),
  audiences: listOf(Text),
  organization: v.optional(Contact),
  channels: listOf(Channel),
  places: listOf(Place),
  hours: v.optional(Hours),
  cost: v.optional(v.object({ free: v.optional(v.boolean()), notes: v.optional(Text) })),
  eligibility: v.optional(v.object({ notes: v.optional(Text), minimumAge: v.optional(wholeNumber), maximumAge: v.optional(wholeNumber) })),
  /** What to bring. Absent: nobody said; an empty list: nothing is needed. */
  documents: v.optional(v.array(Text)),
  /** Languages spoken there. */
  languages: listOf(LanguageTag),
  accessibility: listOf(Text),
  /** What a reader may want to know before opening it, in the author's own words. */
  contentNotes: listOf(Text),
  /** Shown before all else: "Closed this week". */
  alert: v.optional(Text),
  /** `met`: a request that found its answer. Absent: nobody said. */
  status: v.optional(v.picklist(['active', 'paused', 'closed', 'met'])),
  capacity: v.optional(v.object({ available: v.optional(wholeNumber), maximum: v.optional(wholeNumber), unit: v.optional(Text), notes: v.optional(Text) })),
  checkedAt: v.optional(InstantOrDate),
  /** When a visitor last said that it is still true. */
  confirmedAt: v.optional(InstantOrDate),
  updatedAt: v.optional(InstantOrDate),
  concerns: listOf(OpenConcern),
  /** The same in plain words. */
  plain: v.optional(v.object({ title: v.optional(Text), body: v.optional(Text) })),
  /** From then on it is not shown: offers and requests. */
  expiresAt: v.optional(InstantOrDate),
  /** Where about, never an address: offers and requests. */
  area: v.optional(Text),
  /** How many there are; absent where the offer does not run out. */
  quantity: v.optional(wholeNumber),
  /** When an event takes place, and how. */
  schedule: listOf(Meeting),
  attendance: v.optional(Attendance),
  /** The project or campaign that an event is part of. */
  project: v.optional(Text),
  /** Who told a story, as they want to be called. */
  byline: v.optional(Text),
  /** The group that a story opens onto. */
  group: v.optional(Id),
  source: v.optional(v.object({ name: v.optional(Text), url: v.optional(WebAddress) })),
  links: listOf(v.object({ url: WebAddress, label: v.optional(Text) })),
});

export type Resource = v.InferOutput<typeof Resource>;
