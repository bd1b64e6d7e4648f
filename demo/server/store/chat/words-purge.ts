import type { WordsRetention } from '../chat-store.ts';
import { nextSeq, write } from './log.ts';
import { all, change, first, type Steps } from './steps.ts';

/** A room whose words may have had their time. */
export interface AgingRoom {
  id: string;
  kind: 'room' | 'circle' | 'pair' | 'inbox';
  /** As its facts say: an ISO 8601 duration. */
  retention?: string;
}

export function* agingRooms(): Steps<AgingRoom[]> {
  const rows = yield* all('SELECT id, kind, facts FROM rooms ORDER BY id');
  return rows.map(({ id, kind, facts }) => ({ id: String(id), kind: kind as AgingRoom['kind'], ...(JSON.parse(String(facts)) as Pick<AgingRoom, 'retention'>) }));
}

/** When the words of a room have had their time; undefined: never. */
export function cutoffOf({ kind, retention }: AgingRoom, { roomsMs, pairsMs }: WordsRetention, now: number, msOf: (duration: string) => number | undefined): number | undefined {
  const ms = retention === undefined ? (kind === 'pair' ? pairsMs : roomsMs) : msOf(retention);
  return ms === undefined ? undefined : now - ms;
}

/** Keys stay, so that a retry that comes late still finds its place. */
const erased = "kind = 'erased', content = NULL, content_hash = NULL, target = NULL, edited_at = NULL";

/** Erases what a room has held for too long, and says so in its log. Returns how many rows went. */
export function* purgeRoom(room: string, before: number, now: number): Steps<number> {
  const upTo = Number((yield* first(`SELECT max(seq) AS seq FROM events WHERE room = $1 AND at < $2 AND kind IN ('message', 'notice')`, room, before))?.seq ?? 0);
  if (upTo === 0) return 0;
  const seq = yield* nextSeq(room);
  // by number and not by time: clocks of several processes differ, and a log is read by its numbers
  const words = yield* change(`UPDATE events SET ${erased} WHERE room = $1 AND seq <= $2 AND kind IN ('message', 'notice')`, room, upTo);
  const about = yield* change(`UPDATE events SET ${erased} WHERE room = $1 AND target <= $2 AND kind IN ('edit', 'reaction')`, room, upTo);
  if (seq !== undefined) yield* write(room, seq, { kind: 'expiry', at: now, content: JSON.stringify({ upTo }) });
  return words + about;
}
