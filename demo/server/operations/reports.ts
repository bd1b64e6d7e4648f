import * as v from 'valibot';
import { ConcernReceipt } from '../../../src/protocol/concern.ts';
import { Id, InstantOrDate, Text } from '../../../src/protocol/facts.ts';
import { Typed } from '../../../src/protocol/question.ts';
import { NewAppeal, NewReport, ReportState, reportOutcomes, reportReasons } from '../../../src/protocol/report.ts';
import { Position, Seq } from '../../../src/protocol/room.ts';
import { isVisible } from '../../../src/protocol/visible.ts';
import { operation, type Parameter } from './operation.ts';
import { keyParameter } from './parameters.ts';

const longestReason = 500;
const mostMessages = 50;

/** A report as the staff sees it: never by whom. */
export const StaffReport = v.object({
  report: v.string(),
  room: Id,
  reason: v.picklist([...reportReasons, 'appeal']),
  text: v.optional(v.string()),
  at: InstantOrDate,
  words: v.array(v.object({ seq: Seq, at: InstantOrDate, author: v.optional(v.object({ id: Id, name: v.optional(Text) })), body: v.string(), isReported: v.boolean() })),
  outcome: v.optional(v.picklist(reportOutcomes)),
  note: v.optional(v.string()),
  closedAt: v.optional(InstantOrDate),
});

/** What the staff does: with messages, for which the reason reaches whoever wrote them, or with a report. */
export const StaffAction = v.variant('kind', [
  v.object({
    kind: v.picklist(['hide', 'restore', 'remove']), room: Id, seqs: v.pipe(v.array(Seq), v.minLength(1), v.maxLength(mostMessages)),
    reason: v.pipe(Typed(longestReason), v.check(isVisible, 'must hold something that can be seen')),
  }),
  v.object({ kind: v.literal('close'), report: v.pipe(v.string(), v.regex(/^\d{1,15}$/)), outcome: v.picklist(reportOutcomes), note: v.optional(Typed(longestReason)) }),
]);

/** What the staff did. */
const StaffDeed = v.object({ deed: v.string(), kind: v.picklist(['hide', 'restore', 'remove', 'look']), room: Id, seq: Position, reason: v.string(), by: v.string(), at: InstantOrDate });

const before: Parameter = { name: 'before', in: 'query', says: 'The `next` of the page before.', schema: v.pipe(v.string(), v.regex(/^\d{1,15}$/)) };
const page = <Item extends v.GenericSchema>(item: Item) => v.object({ items: v.array(item), next: v.optional(v.string()) });

export const reportOperations = {
  report: operation({
    id: 'reportMessages', part: 'Reports', method: 'POST', path: '/reports', allowance: 'write', person: 'needed', body: NewReport, parameters: [keyParameter],
    says: 'Tells the staff of messages that the asker can see. The words are copied as they are now. Whoever wrote them is not told.',
    answers: { 202: { says: 'It is kept. The receipt asks what came of it.', schema: ConcernReceipt } },
  }),
  appeal: operation({
    id: 'appeal', part: 'Reports', method: 'POST', path: '/appeals', allowance: 'write', person: 'needed', body: NewAppeal, parameters: [keyParameter],
    says: 'Tells the staff why a notice in the asker’s inbox was wrong.',
    answers: { 202: { says: 'It is kept. The receipt asks what came of it.', schema: ConcernReceipt } },
  }),
  state: operation({
    id: 'getReport', part: 'Reports', method: 'GET', path: '/reports/{receipt}', allowance: 'guess', says: 'What came of a report or an appeal; never the words.',
    parameters: [{ name: 'receipt', in: 'path', required: true, says: 'The receipt.', schema: v.pipe(v.string(), v.regex(/^[\w-]{20,100}$/)) }],
    answers: { 200: { says: 'Its state.', schema: ReportState } },
  }),
  list: operation({
    id: 'listReports', part: 'Staff', method: 'GET', path: '/moderation/reports', allowance: 'read', staff: true, says: 'Reports, newest first, with what was reported and a little around it. That they were looked at is noted.',
    parameters: [{ name: 'closed', in: 'query', says: '`yes` for those that are closed.', schema: v.picklist(['yes', 'no']) }, before],
    answers: { 200: { says: 'A page.', schema: page(StaffReport) } },
  }),
  act: operation({
    id: 'moderate', part: 'Staff', method: 'POST', path: '/moderation/actions', allowance: 'read', staff: true, body: StaffAction,
    says: 'Hides messages, shows them again, or removes them for good; the reason reaches whoever wrote them. Or closes a report, with a few words to whoever made it.',
    answers: { 204: { says: 'It is done.' } },
  }),
  log: operation({
    id: 'listDeeds', part: 'Staff', method: 'GET', path: '/moderation/log', allowance: 'read', staff: true, says: 'What the staff did and looked at, newest first.', parameters: [before],
    answers: { 200: { says: 'A page.', schema: page(StaffDeed) } },
  }),
  page: operation({
    id: 'openReportsPage', part: 'Staff', method: 'GET', path: '/moderation/', allowance: 'read', says: 'The page where staff see reports and act on them.', answers: { 200: { says: 'A page.', type: 'text/html' } },
  }),
  script: operation({
    id: 'getReportsScript', part: 'Staff', method: 'GET', path: '/moderation/reports.js', allowance: 'read', says: 'What makes that page work.', answers: { 200: { says: 'A script.', type: 'text/javascript' } },
  }),
};
