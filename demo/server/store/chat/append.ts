import type { NewRoomEvent } from '../../../../src/protocol/room-event.ts';
import type { Appended, Sent } from '../chat-store.ts';
import { eventWith } from './events.ts';
import { nextSeq, write } from './log.ts';
import { isIn } from './members.ts';
import { all, change, first, Undone, type Steps } from './steps.ts';

/** Puts an event into a room, once for each key. */
export function* append({ room, person, key, content, at }: Sent, contentHash: string): Steps<Appended> {
  if (!(yield* isIn(room, person))) return 'not-a-member';
  const before = yield* sentBefore(room, person, key, contentHash);
  if (before) return before;
  const seq = yield* nextSeq(room);
  // only now do others of this room wait: what was true above may have changed
  if (seq === undefined || !(yield* mayWrite(room, person))) throw new Undone('not-a-member');
  const meanwhile = yield* sentBefore(room, person, key, contentHash);
  if (meanwhile) throw new Undone(meanwhile);
  if (!(yield* hasTarget(room, person, content))) throw new Undone('no-such-target');
  yield* carryOut(room, content, at);
  yield* write(room, seq, { ...keptOf(content), kind: content.kind, at, person, key, contentHash });
  yield* change('UPDATE members SET read_seq = $3 WHERE room = $1 AND person = $2 AND read_seq = $3 - 1', room, person, seq);
  const event = yield* eventWith({ room, seq }, person);
  if (!event) throw new Error('an event that was written is not there');
  return { event, isNew: true };
}

/** What the same key brought before. What was erased stays so, whatever is sent again: of its content nothing is known any more. */
function* sentBefore(room: string, person: string, key: string, contentHash: string): Steps<Appended | undefined> {
  const row = yield* first('SELECT content_hash FROM events WHERE room = $1 AND person = $2 AND key = $3', room, person, key);
  if (!row) return undefined;
  if (row.content_hash !== null && row.content_hash !== contentHash) return 'other-content';
  const event = yield* eventWith({ room, person, key }, person);
  return event && { event, isNew: false };
}

/** An inbox is written by the endpoint alone. */
function* mayWrite(room: string, person: string): Steps<boolean> {
  const row = yield* first("SELECT 1 AS found FROM members JOIN rooms ON rooms.id = members.room WHERE members.room = $1 AND members.person = $2 AND rooms.closed = 0 AND rooms.kind <> 'inbox'", room, person);
  return row !== undefined;
}

/** Only one's own words can be changed or erased; an answer is to something that is there. */
function* hasTarget(room: string, person: string, content: NewRoomEvent): Steps<boolean> {
  const target = content.kind === 'message' ? content.replyTo : content.target;
  if (target === undefined) return true;
  const [row] = yield* all('SELECT kind, person FROM events WHERE room = $1 AND seq = $2', room, target);
  if (!row) return false;
  const isErasedOwn = content.kind === 'erase' && row.kind === 'erased';
  const isOwn = row.person === person || !['edit', 'erase'].includes(content.kind);
  return isOwn && (row.kind === 'message' || isErasedOwn);
}

function* carryOut(room: string, content: NewRoomEvent, at: number): Steps<void> {
  if (content.kind === 'erase') yield* eraseMessage(room, content.target);
  if (content.kind === 'edit') yield* editMessage(room, content, at);
}

/** The message is a tombstone from now on; its edits held no words, and lose what tells of them. */
export function* eraseMessage(room: string, target: number): Steps<void> {
  yield* change("UPDATE events SET kind = 'erased', content = NULL, content_hash = NULL, target = NULL, edited_at = NULL, hidden_at = NULL WHERE room = $1 AND seq = $2", room, target);
  yield* change("UPDATE events SET kind = 'erased', content_hash = NULL, target = NULL WHERE room = $1 AND target = $2 AND kind = 'edit'", room, target);
}

function* editMessage(room: string, { target, body, contentNotes }: NewRoomEvent & { kind: 'edit' }, at: number): Steps<void> {
  const row = yield* first('SELECT content FROM events WHERE room = $1 AND seq = $2', room, target);
  const content = { ...(JSON.parse(String(row?.content)) as object), body, contentNotes };
  yield* change('UPDATE events SET content = $3, edited_at = $4 WHERE room = $1 AND seq = $2', room, target, JSON.stringify(content), at);
}

/** The columns that hold what was sent. */
function keptOf(content: NewRoomEvent): { content?: string; target?: number } {
  if (content.kind === 'edit' || content.kind === 'erase') return { target: content.target };
  const { kind: _, ...said } = content;
  if (!('target' in said)) return { content: JSON.stringify(said) };
  const { target, ...rest } = said;
  return { target, content: JSON.stringify(rest) };
}
