import type { Room } from '../../../../src/protocol/room.ts';
import type { ConfiguredRoom } from '../chat-store.ts';
import type { KeptRow } from '../kept-rows.ts';
import { all, change, first, type Steps } from './steps.ts';

/** Only what the asker may know of: rooms for all, and their own. */
const seen = `
  SELECT rooms.id, rooms.kind, rooms.seq, rooms.facts, mine.person, mine.read_seq,
    (SELECT count(*) FROM members WHERE members.room = rooms.id) AS people
  FROM rooms LEFT JOIN members AS mine ON mine.room = rooms.id AND mine.person = $1
  WHERE rooms.closed = 0 AND (rooms.kind IN ('room', 'circle') OR mine.person IS NOT NULL)`;

/** Nobody: no id of a person is empty. */
const nobody = '';

export function* roomsFor(person: string = nobody): Steps<Room[]> {
  return (yield* all(`${seen} ORDER BY rooms.position, rooms.id`, person)).map(roomOf);
}

export function* roomFor(id: string, person: string = nobody): Steps<Room | undefined> {
  const row = yield* first(`${seen} AND rooms.id = $2`, person, id);
  return row && roomOf(row);
}

/** Opens these rooms and closes those that were configured before. */
export function* ensureRooms(rooms: readonly ConfiguredRoom[]): Steps<void> {
  yield* change("UPDATE rooms SET closed = 1 WHERE kind IN ('room', 'circle')");
  for (const [position, { id, kind, ...facts }] of rooms.entries()) {
    yield* change(
      `INSERT INTO rooms (id, kind, facts, position) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, facts = excluded.facts, position = excluded.position, closed = 0`,
      id, kind, JSON.stringify(facts), position,
    );
  }
}

function roomOf({ id, kind, seq, facts, person, read_seq: read, people }: KeptRow): Room {
  const isMember = person !== null;
  return {
    id: String(id), kind: kind as Room['kind'], agreements: [], languages: [], schedule: [], ...(JSON.parse(String(facts)) as Partial<Room>),
    people: Number(people), member: isMember, ...(isMember && { last: Number(seq), read: Number(read) }),
  };
}
