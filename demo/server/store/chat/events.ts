import type { RoomEvent } from '../../../../src/protocol/room-event.ts';
import type { EventRange } from '../chat-store.ts';
import type { KeptRow } from '../kept-rows.ts';
import { authorOf } from './people.ts';
import { all, first, type Steps, type StepValue } from './steps.ts';

/** An edit says what its message says now: so words are kept once, and erased once. */
const events = `
  SELECT events.room, events.seq, events.kind, events.at, events.person, events.key, events.content, events.target, events.edited_at,
    events.hidden_at, people.facts, message.content AS message, message.hidden_at AS message_hidden_at
  FROM events
  LEFT JOIN people ON people.id = events.person
  LEFT JOIN events AS message ON events.kind = 'edit' AND message.room = events.room AND message.seq = events.target`;

export function* lastOf(room: string): Steps<number> {
  return Number((yield* first('SELECT seq FROM rooms WHERE id = $1', room))?.seq ?? 0);
}

/** Events of a room in the order of its log; keys are told to `reader` alone, of their own. */
export function* eventsIn(room: string, { after, before, limit, withKeys }: EventRange, reader: string | undefined): Steps<RoomEvent[]> {
  const rows = before === undefined
    ? yield* all(`${events} WHERE events.room = $1 AND events.seq > $2 ORDER BY events.seq LIMIT $3`, room, after ?? 0, limit)
    : (yield* all(`${events} WHERE events.room = $1 AND events.seq < $2 ORDER BY events.seq DESC LIMIT $3`, room, before, limit)).toReversed();
  return rows.map(row => eventOf(row, withKeys ? row.person ?? undefined : reader));
}

/** All that somebody wrote, wherever they wrote it. */
export function* eventsBy(person: string): Steps<RoomEvent[]> {
  return (yield* all(`${events} WHERE events.person = $1 ORDER BY events.room, events.seq`, person)).map(row => eventOf(row, person, true));
}

/** One event; undefined where nothing has that number or key. */
export function* eventWith(by: { room: string; seq: number } | { room: string; person: string; key: string }, reader: string): Steps<RoomEvent | undefined> {
  const [where, ...values]: [string, ...StepValue[]] = 'seq' in by
    ? ['events.room = $1 AND events.seq = $2', by.room, by.seq]
    : ['events.room = $1 AND events.person = $2 AND events.key = $3', by.room, by.person, by.key];
  const row = yield* first(`${events} WHERE ${where}`, ...values);
  return row && eventOf(row, reader);
}

interface EventRow {
  room: string;
  seq: number | string;
  kind: string;
  at: number | string;
  person: string | null;
  key: string | null;
  content: string | null;
  target: number | string | null;
  edited_at: number | string | null;
  /** When the staff has hidden it. */
  hidden_at: number | string | null;
  message_hidden_at: number | string | null;
  /** Of its author. */
  facts: string | null;
  /** Content of the message that an edit changed. */
  message: string | null;
}

function eventOf(kept: KeptRow, reader: unknown, isOwnCopy = false): RoomEvent {
  const row = kept as unknown as EventRow;
  const { room, seq, at, person, key } = row;
  const place = { room, seq: Number(seq), at: instant(at) };
  const own = key !== null && person === reader ? { key } : {};
  const kind = row.kind === 'edit' && row.message === null ? 'erased' : row.kind;
  if (kind === 'erased') return { ...place, ...own, kind };
  if (!isOwnCopy && (row.hidden_at !== null || (kind === 'edit' && row.message_hidden_at !== null))) return { ...place, ...own, kind: 'withheld' };
  return {
    ...place, ...own, kind, ...(person !== null && { author: authorOf(person, row.facts) }),
    ...(row.target !== null && { target: Number(row.target) }), ...contentOf(row), ...(row.edited_at !== null && { edited: instant(row.edited_at) }),
  } as RoomEvent;
}

function contentOf({ kind, content, message }: EventRow): object {
  if (kind === 'edit' && message !== null) {
    const { body, contentNotes } = JSON.parse(message) as { body: string; contentNotes: string[] };
    return { body, contentNotes };
  }
  return content === null ? {} : JSON.parse(content) as object;
}

const instant = (ms: number | string): string => new Date(Number(ms)).toISOString();
