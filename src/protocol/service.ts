import * as v from 'valibot';
import { InstantOrDate, LanguageTag, Text, WebAddress, listOf } from './facts.ts';

const Offer = v.object({ search: v.optional(v.boolean(), false) });

/** `GET {endpoint}/index.json`: what this endpoint offers. A widget shows only what is offered. */
export const Service = v.object({
  /** Contract version. */
  contract: v.literal(1),
  name: v.optional(Text),
  locales: listOf(LanguageTag),
  offers: v.object({
    groups: v.optional(Offer),
    resources: v.optional(Offer),
    chat: v.optional(v.unknown()),
    places: v.optional(v.unknown()),
  }),
  /** ISO 8601 durations. */
  retention: v.optional(v.object({ rooms: v.optional(Text), pairs: v.optional(Text), concerns: v.optional(Text) })),
  agreements: listOf(Text),
  minimumAge: v.optional(v.number()),
  privacyUrl: v.optional(WebAddress),
  timeZone: v.optional(Text),
  now: v.optional(InstantOrDate),
});

export type Service = v.InferOutput<typeof Service>;
