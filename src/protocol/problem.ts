import * as v from 'valibot';

/** RFC 9457 problem details, with the `field` at fault where there is one. */
export const Problem = v.object({
  type: v.optional(v.string(), 'about:blank'),
  title: v.string(),
  status: v.number(),
  field: v.optional(v.string()),
});

export type Problem = v.InferOutput<typeof Problem>;
