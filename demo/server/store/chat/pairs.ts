import type { Room } from '../../../../src/protocol/room.ts';
import { nextSeq, write } from './log.ts';
import { enter } from './members.ts';
import { newId } from './people.ts';
import { roomFor } from './rooms.ts';
import { change, first, Undone, type Steps } from './steps.ts';

const mostPeople = 2;

/** Comes into the room of two of a code. Whoever was one of the two may come back; nobody ever takes the place of one who left. */
export function* pairBy(inviteHash: string, person: string, at: number): Steps<Room | undefined> {
  yield* change("INSERT INTO rooms (id, kind, facts, invite_hash) VALUES ($1, 'pair', '{}', $2) ON CONFLICT (invite_hash) DO NOTHING", newId(), inviteHash);
  // nobody else comes in until this transaction ends
  const room = String((yield* first('UPDATE rooms SET seq = seq WHERE invite_hash = $1 RETURNING id', inviteHash))?.id);
  const others = yield* first("SELECT count(DISTINCT person) AS people FROM events WHERE room = $1 AND kind = 'join' AND person <> $2", room, person);
  if (Number(others?.people) >= mostPeople) throw new Undone(undefined);
  if (yield* enter(room, person)) {
    const seq = (yield* nextSeq(room)) ?? 0;
    yield* write(room, seq, { kind: 'join', person, at });
  }
  return yield* roomFor(room, person);
}
