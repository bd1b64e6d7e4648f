import * as v from 'valibot';
import { Id, InstantOrDate, LanguageTag, Latitude, Longitude, Text, WebAddress, listOf } from './facts.ts';
import { Meeting } from './meeting.ts';

/** Where people meet. `region` runs from general to specific: state, county, town, neighbourhood. */
export const Place = v.object({
  name: v.optional(Text),
  address: v.optional(Text),
  town: v.optional(Text),
  postcode: v.optional(Text),
  latitude: v.optional(Latitude),
  longitude: v.optional(Longitude),
  /** True where the point is the middle of a town or region and not a door: no directions are offered. */
  approximate: v.optional(v.boolean(), false),
  region: listOf(Text),
  notes: v.optional(Text),
});

/** How to join from afar. `phone` is shown as written and dialled as written. */
export const Online = v.object({
  url: v.optional(WebAddress),
  phone: v.optional(Text),
  notes: v.optional(Text),
});

export const Attendance = v.picklist(['in-person', 'online', 'hybrid', 'suspended']);

/** Who stands behind a group, or how to reach it. */
export const Contact = v.object({ name: v.optional(Text), email: v.optional(Text), phone: v.optional(Text), url: v.optional(WebAddress) });

/** How many people say that one part of a row is wrong: what the next visitor is told. */
export const OpenConcern = v.object({ part: Text, count: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/**
 * A peer support group: one row of a feed, never merged with another.
 * Topics, audiences, formats and accessibility are canonical terms (`terms.ts`, translated by the widget) or the feed's own words.
 */
export const Group = v.object({
  id: Id,
  name: Text,
  description: v.optional(Text),
  topics: listOf(Text),
  audiences: listOf(Text),
  formats: listOf(Text),
  languages: listOf(LanguageTag),
  /** Absent where the feed does not tell. */
  attendance: v.optional(Attendance),
  facilitation: v.optional(v.picklist(['peer', 'professional', 'shared'])),
  /** None = by appointment. */
  schedule: listOf(Meeting),
  place: v.optional(Place),
  online: v.optional(Online),
  cost: v.optional(v.object({ free: v.optional(v.boolean()), notes: v.optional(Text) })),
  /** `open`: anyone may come. `closed`: only people who share the experience. `referral`: ask first. */
  joining: v.optional(v.object({ access: v.optional(v.picklist(['open', 'closed', 'referral'])), notes: v.optional(Text) })),
  accessibility: listOf(Text),
  /** How many people usually come. */
  size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  contact: v.optional(Contact),
  links: listOf(v.object({ url: WebAddress, label: v.optional(Text) })),
  organization: v.optional(Contact),
  room: v.optional(Id),
  whatToExpect: v.optional(Text),
  checkedAt: v.optional(InstantOrDate),
  updatedAt: v.optional(InstantOrDate),
  /** Open reports of visitors, by part: "2 people say the time changed". */
  concerns: listOf(OpenConcern),
  /** Where the feed itself wants to hear "this is wrong". */
  feedback: v.optional(v.object({ url: v.optional(WebAddress), email: v.optional(Text) })),
  /** Rows with the same value are meetings of one group. */
  series: v.optional(Id),
});

export type Group = v.InferOutput<typeof Group>;
export type Place = v.InferOutput<typeof Place>;
export type Online = v.InferOutput<typeof Online>;
export type Attendance = v.InferOutput<typeof Attendance>;
