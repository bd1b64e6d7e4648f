import type { Deed, DeedRow } from '../chat-store.ts';
import { eraseMessage } from './append.ts';
import { nextSeq, write } from './log.ts';
import { all, change, first, type Steps } from './steps.ts';

/**
 * Hides, shows again or removes messages. Each is said in the room's log, so that whoever has the words lets go of them, and in the inbox of
 * whoever wrote them, with the reason. Returns the rooms whose logs grew.
 */
export function* moderate({ kind, room, seqs, reason, by, at }: Deed): Steps<string[]> {
  const grown = new Set<string>();
  for (const seq of [...new Set(seqs)].sort((one, other) => one - other)) {
    const row = yield* first("SELECT person, hidden_at FROM events WHERE room = $1 AND seq = $2 AND kind = 'message'", room, seq);
    const isDone = row?.hidden_at === null ? kind === 'restore' : kind === 'hide';
    if (!row || isDone) continue;
    const number = yield* nextSeq(room);
    if (number === undefined) continue;
    if (kind === 'remove') yield* eraseMessage(room, seq);
    else yield* change('UPDATE events SET hidden_at = $3 WHERE room = $1 AND seq = $2', room, seq, kind === 'hide' ? at : null);
    const said = kind === 'remove' ? { kind: 'erase', at, target: seq } : { kind: 'hide', at, target: seq, content: JSON.stringify({ off: kind === 'restore' }) };
    yield* write(room, number, said);
    yield* change('INSERT INTO deeds (number, kind, room, seq, reason, done_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)', yield* nextDeed(), kind, room, seq, reason, by, at);
    grown.add(room);
    const inbox = typeof row.person === 'string' ? yield* tell(row.person, reason, { room, seq, done: kind === 'hide' ? 'hidden' : kind === 'remove' ? 'removed' : 'restored' }, at) : undefined;
    if (inbox !== undefined) grown.add(inbox);
  }
  return [...grown];
}

/** Notes that somebody of the staff looked at reports: what people said is not looked at unseen. */
export function* noteLook(rooms: readonly string[], by: string, at: number): Steps<void> {
  for (const room of new Set(rooms)) yield* change("INSERT INTO deeds (number, kind, room, seq, reason, done_by, at) VALUES ($1, 'look', $2, 0, '', $3, $4)", yield* nextDeed(), room, by, at);
}

/** What the staff did, newest first. */
export function* deeds({ limit, before }: { limit: number; before?: string }): Steps<DeedRow[]> {
  const rows = yield* all('SELECT number, kind, room, seq, reason, done_by, at FROM deeds WHERE number < $1 ORDER BY number DESC LIMIT $2', before === undefined ? Number.MAX_SAFE_INTEGER : Number(before), limit);
  return rows.map(({ number, kind, room, seq, reason, done_by: by, at }) => ({ deed: String(number), kind: kind as DeedRow['kind'], room: String(room), seq: Number(seq), reason: String(reason), by: String(by), at: Number(at) }));
}

function* nextDeed(): Steps<number> {
  return Number((yield* first("UPDATE counters SET value = value + 1 WHERE name = 'deed' RETURNING value"))?.value);
}

/** Whoever has gone for good has no inbox. */
function* tell(person: string, reason: string, about: { room: string; seq: number; done: string }, at: number): Steps<string | undefined> {
  const row = yield* first("SELECT rooms.id FROM rooms JOIN members ON members.room = rooms.id WHERE rooms.kind = 'inbox' AND members.person = $1", person);
  if (!row) return undefined;
  const inbox = String(row.id);
  const seq = yield* nextSeq(inbox);
  if (seq !== undefined) yield* write(inbox, seq, { kind: 'notice', at, content: JSON.stringify({ notice: reason, about }) });
  return inbox;
}
