import { nextSeq, write } from './log.ts';
import { all, change, type Steps } from './steps.ts';

const theirRooms = `
  SELECT id FROM rooms WHERE kind <> 'inbox' AND (
    EXISTS (SELECT 1 FROM members WHERE members.room = rooms.id AND members.person = $1)
    OR ($2 = 1 AND EXISTS (SELECT 1 FROM events WHERE events.room = rooms.id AND events.person = $1 AND events.kind IN ('message', 'reaction', 'edit'))))
  ORDER BY id`;

/** Forgets a person: they leave all rooms, each of which is told. Returns the rooms. */
export function* removePerson(person: string, words: 'keep' | 'erase', at: number): Steps<string[]> {
  // first, so that whoever comes in at this moment is either seen below or refused
  yield* change('DELETE FROM people WHERE id = $1', person);
  // always in one order, so that two who leave the same rooms never wait for each other
  const rooms = (yield* all(theirRooms, person, words === 'erase' ? 1 : 0)).map(({ id }) => String(id));
  for (const room of rooms) yield* leaveForGood(room, person, words === 'erase', at);
  yield* change("DELETE FROM events WHERE room IN (SELECT id FROM rooms JOIN members ON members.room = rooms.id WHERE kind = 'inbox' AND members.person = $1)", person);
  yield* change("DELETE FROM rooms WHERE kind = 'inbox' AND id IN (SELECT room FROM members WHERE person = $1)", person);
  yield* change('DELETE FROM members WHERE person = $1', person);
  yield* change('DELETE FROM blocks WHERE person = $1 OR other = $1', person);
  return rooms;
}

/** Closed rooms are left too: they may open again. Of what is erased, not even whose it was is kept. */
function* leaveForGood(room: string, person: string, erases: boolean, at: number): Steps<void> {
  const seq = yield* nextSeq(room);
  if (erases) {
    yield* change("UPDATE events SET kind = 'erased', person = NULL, key = NULL, content = NULL, content_hash = NULL, target = NULL, edited_at = NULL WHERE room = $1 AND person = $2 AND kind IN ('message', 'reaction', 'edit')", room, person);
    yield* change("UPDATE events SET person = NULL, key = NULL, content_hash = NULL WHERE room = $1 AND person = $2 AND kind IN ('erased', 'erase')", room, person);
  }
  if (seq !== undefined) yield* write(room, seq, { kind: 'leave', person, at, content: JSON.stringify({ erased: erases }) });
}
