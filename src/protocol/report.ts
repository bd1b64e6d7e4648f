import * as v from 'valibot';
import { Id, InstantOrDate, Text } from './facts.ts';
import { Typed } from './question.ts';
import { Seq } from './room.ts';

const longestWords = 500;
const mostMessages = 50;

/** Why somebody reports what was said. */
export const reportReasons = ['unsafe', 'unkind', 'private', 'spam', 'other'] as const;

/** What came of it. */
export const reportOutcomes = ['hidden', 'removed', 'spoken-with', 'restored', 'nothing'] as const;

/** `POST {endpoint}/reports`: messages that their reporter picked. Their writers are not told by whom. */
export const NewReport = v.object({
  room: Id,
  seqs: v.pipe(v.array(Seq), v.minLength(1), v.maxLength(mostMessages)),
  reason: v.picklist(reportReasons),
  text: v.optional(Typed(longestWords)),
});

/** `POST {endpoint}/appeals`: why a notice of the staff in one's inbox was wrong. */
export const NewAppeal = v.object({ notice: Seq, text: Typed(longestWords) });

/** `GET {endpoint}/reports/{receipt}`: what came of a report or an appeal. Never the words that were sent. */
export const ReportState = v.object({
  state: v.picklist(['open', 'closed']),
  at: InstantOrDate,
  closedAt: v.optional(InstantOrDate),
  outcome: v.optional(v.picklist(reportOutcomes)),
  /** A few words of the staff to the reporter. */
  note: v.optional(Text),
});

export type NewReport = v.InferOutput<typeof NewReport>;
export type NewAppeal = v.InferOutput<typeof NewAppeal>;
export type ReportReason = (typeof reportReasons)[number];
export type ReportOutcome = (typeof reportOutcomes)[number];
export type ReportState = v.InferOutput<typeof ReportState>;
