import type { RoomEvent } from '../../../../src/protocol/room-event.ts';
import type { NewReportRow, ReportClosing, ReportRow, ReportTaken } from '../chat-store.ts';
import type { KeptRow } from '../kept-rows.ts';
import { eventsIn, eventWith } from './events.ts';
import { isIn } from './members.ts';
import { change, all, first, type Steps } from './steps.ts';

/** So many places before and after what was reported are copied with it. */
const around = 2;

const columns = 'number, room, reason, text, at, words, closed_at, outcome, note';

/** What a report is kept by: hashes of what only its sender has. */
export interface ReportSecrets {
  keyHash: string;
  receiptHash: string;
}

/** Notes a report, once for each key, with a copy of the words as they are now: they may be erased before anybody looks. */
export function* addReport({ room, person, seqs, reason, text, receipt, at }: NewReportRow & { receipt: string }, { keyHash, receiptHash }: ReportSecrets): Steps<ReportTaken> {
  const asked = JSON.stringify([...new Set(seqs)].sort((one, other) => one - other));
  const known = yield* first('SELECT room, reason, text, seqs FROM reports WHERE key_hash = $1', keyHash);
  if (known) return known.room === room && known.reason === reason && known.seqs === asked && known.text === (text ?? null) ? { receipt } : 'other-content';
  if (!(yield* isIn(room, person))) return 'not-a-member';
  const words = yield* wordsAround(room, JSON.parse(asked) as number[], person);
  if (!words) return 'no-such-target';
  const row = yield* first("UPDATE counters SET value = value + 1 WHERE name = 'report' RETURNING value");
  yield* change('INSERT INTO reports (number, room, reason, text, at, key_hash, receipt_hash, seqs, words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    Number(row?.value), room, reason, text ?? null, at, keyHash, receiptHash, asked, JSON.stringify(words));
  return { receipt };
}

export function* reportBy(receiptHash: string): Steps<ReportRow | undefined> {
  const row = yield* first(`SELECT ${columns} FROM reports WHERE receipt_hash = $1`, receiptHash);
  return row && reportOf(row);
}

/** Newest first. */
export function* reports({ open, limit, before }: { open: boolean; limit: number; before?: string }): Steps<ReportRow[]> {
  const rows = yield* all(`SELECT ${columns} FROM reports WHERE closed_at IS ${open ? '' : 'NOT '}NULL AND number < $1 ORDER BY number DESC LIMIT $2`, before === undefined ? Number.MAX_SAFE_INTEGER : Number(before), limit);
  return rows.map(reportOf);
}

/** False where there is none that is open. */
export function* closeReport(report: string, { at, outcome, note, by }: ReportClosing): Steps<boolean> {
  return (yield* change('UPDATE reports SET closed_at = $2, outcome = $3, note = $4, closed_by = $5 WHERE number = $1 AND closed_at IS NULL', Number(report), at, outcome, note ?? null, by)) > 0;
}

/** Copies of words go with the reports that hold them, once those were closed long enough. */
export function* purgeReports(before: number): Steps<number> {
  return yield* change('DELETE FROM reports WHERE closed_at < $1', before);
}

/** What was said, and a little of what was said around it; undefined where one of the messages is not there to be seen. */
function* wordsAround(room: string, seqs: readonly number[], reader: string): Steps<ReportRow['words'] | undefined> {
  const wanted = new Set(seqs.flatMap(seq => Array.from({ length: 2 * around + 1 }, (_, at) => seq - around + at)));
  for (const seq of seqs) {
    const event = yield* eventWith({ room, seq }, reader);
    if (event?.kind !== 'message' && event?.kind !== 'notice') return undefined;
  }
  const [from, to] = [Math.min(...wanted), Math.max(...wanted)];
  const events = yield* eventsIn(room, { after: Math.max(0, from - 1), limit: Math.min(500, to - from + 1) }, undefined);
  return events.filter(event => wanted.has(event.seq) && hasWords(event)).map(event => ({ ...wordsOf(event), isReported: seqs.includes(event.seq) }));
}

const hasWords = ({ kind }: RoomEvent): boolean => kind === 'message' || kind === 'notice';

function wordsOf(event: RoomEvent): Omit<ReportRow['words'][number], 'isReported'> {
  const { seq, at, author } = event;
  return { seq, at, ...(author && { author: { id: author.id, ...(author.name !== undefined && { name: author.name }) } }), body: event.kind === 'message' ? event.body : event.kind === 'notice' ? event.notice : '' };
}

function reportOf(row: KeptRow): ReportRow {
  const { number, room, reason, text, at, words, closed_at: closedAt, outcome, note } = row;
  return {
    report: String(number), room: String(room), reason: reason as ReportRow['reason'], at: Number(at), words: JSON.parse(String(words)) as ReportRow['words'],
    ...(typeof text === 'string' && { text }),
    ...(closedAt !== null && { closed: { at: Number(closedAt), outcome: outcome as ReportClosing['outcome'], ...(typeof note === 'string' && { note }) } }),
  };
}
