import * as v from 'valibot';

/** Every error of an endpoint: RFC 9457, as `application/problem+json`. It names the field at fault and never repeats what was sent. */
export const Problem = v.object({
  /** A stable name of the kind of error, as a URN or address; `about:blank` where the status says it all. */
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  /** Path of the field at fault: `near.latitude`. */
  field: v.optional(v.string()),
  /** What to do about it. */
  detail: v.optional(v.string()),
});

export type Problem = v.InferOutput<typeof Problem>;
