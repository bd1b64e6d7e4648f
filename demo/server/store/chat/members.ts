import { nextSeq, write } from './log.ts';
import { change, first, Undone, type Steps } from './steps.ts';

export function* isIn(room: string, person: string): Steps<boolean> {
  const row = yield* first('SELECT 1 AS found FROM members JOIN rooms ON rooms.id = members.room WHERE members.room = $1 AND members.person = $2 AND rooms.closed = 0', room, person);
  return row !== undefined;
}

/** Comes in, and says so in the log; somebody who is there already says nothing. */
export function* join(room: string, person: string, at: number): Steps<boolean> {
  const seq = yield* nextSeq(room);
  const open = yield* first("SELECT 1 AS found FROM rooms WHERE id = $1 AND closed = 0 AND kind IN ('room', 'circle')", room);
  if (seq === undefined || !open) throw new Undone(yield* isIn(room, person));
  if (!(yield* enter(room, person))) throw new Undone(yield* isIn(room, person));
  yield* write(room, seq, { kind: 'join', person, at });
  return true;
}

/** Makes somebody who is there at all a member; false where they were one already. */
export function* enter(room: string, person: string): Steps<boolean> {
  return (yield* change('INSERT INTO members (room, person) SELECT $1, id FROM people WHERE id = $2 ON CONFLICT DO NOTHING', room, person)) > 0;
}

/** Rooms for all, and a pair by those who were in it: anybody else is told of none. */
const canBeLeft = `
  FROM rooms WHERE id = $1 AND closed = 0
  AND (kind IN ('room', 'circle') OR (kind = 'pair' AND EXISTS (SELECT 1 FROM events WHERE room = $1 AND kind = 'join' AND person = $2)))`;

/** Leaves, and says so in the log; somebody who is not there says nothing. */
export function* leave(room: string, person: string, at: number): Steps<boolean> {
  const seq = yield* nextSeq(room);
  const here = yield* first(`SELECT 1 AS found ${canBeLeft}`, room, person);
  if (seq === undefined || !here) throw new Undone(false);
  if ((yield* change('DELETE FROM members WHERE room = $1 AND person = $2', room, person)) === 0) throw new Undone(true);
  yield* write(room, seq, { kind: 'leave', person, at, content: JSON.stringify({ erased: false }) });
  return true;
}

/** Never back: another tab may have read on. */
export function* markRead(room: string, person: string, seq: number): Steps<boolean> {
  if (!(yield* isIn(room, person))) return false;
  yield* change('UPDATE members SET read_seq = $3 WHERE room = $1 AND person = $2 AND read_seq < $3 AND $3 <= (SELECT seq FROM rooms WHERE id = $1)', room, person, seq);
  return true;
}
