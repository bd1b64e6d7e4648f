import * as v from 'valibot';
import { LanguageTag, Text, WebAddress, listOf } from './facts.ts';
import { Hours } from './hours.ts';

/** Ways to reach somebody. */
export const channelTypes = ['voice', 'text', 'chat', 'video', 'textphone', 'email', 'form', 'web', 'walk-in'] as const;

/**
 * One way to reach a resource. `display` is shown as written; `dial` is what is dialled or written to, apart, so that a short
 * code is never made into a longer number. A text line's keyword is `body`.
 */
export const Channel = v.object({
  type: v.picklist(channelTypes),
  display: Text,
  dial: v.optional(Text),
  body: v.optional(Text),
  url: v.optional(WebAddress),
  hours: v.optional(Hours),
  languages: listOf(LanguageTag),
  free: v.optional(v.boolean()),
  anonymous: v.optional(v.boolean()),
  showsOnBill: v.optional(v.boolean()),
  mayCallPolice: v.optional(v.boolean()),
});

export type Channel = v.InferOutput<typeof Channel>;
