import * as v from 'valibot';
import { InstantOrDate, Text } from './facts.ts';
import { Typed } from './question.ts';

/** Parts of a row that a visitor can say are wrong. A fixed list: the next visitor is shown the part, and strangers do not write on the page. */
export const concernParts = ['name', 'time', 'place', 'online', 'contact', 'cost', 'hours', 'who it is for', 'closed', 'other'] as const;

/** How a concern ended. */
export const concernOutcomes = ['corrected', 'was-right', 'passed-on', 'not-used'] as const;

const longestWords = 2_000;

/** `POST {endpoint}/groups/{id}/concerns`, and the same for resources: "this is wrong". The words are for the staff only. */
export const NewConcern = v.object({
  parts: v.pipe(v.array(v.picklist(concernParts)), v.minLength(1), v.maxLength(concernParts.length)),
  text: v.optional(Typed(longestWords)),
});

/** What the sender gets: a secret by which to ask what came of it. */
export const ConcernReceipt = v.object({ receipt: Text });

/** `GET {endpoint}/concerns/{receipt}`: what came of it. Never the words that were sent. */
export const ConcernState = v.object({
  state: v.picklist(['open', 'closed']),
  at: InstantOrDate,
  closedAt: v.optional(InstantOrDate),
  outcome: v.optional(v.picklist(concernOutcomes)),
  /** A few words of the staff to the sender. */
  note: v.optional(Text),
});

export type NewConcern = v.InferOutput<typeof NewConcern>;
export type ConcernReceipt = v.InferOutput<typeof ConcernReceipt>;
export type ConcernPart = (typeof concernParts)[number];
export type ConcernOutcome = (typeof concernOutcomes)[number];
export type ConcernState = v.InferOutput<typeof ConcernState>;
