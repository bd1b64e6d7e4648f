import type { NewRoomEvent } from '../../../src/protocol/room-event.ts';
import type { ChatStore, ConfiguredRoom } from '../store/chat-store.ts';
import { newSecret, tokenHash } from '../store/secrets.ts';
import { circleLines, openRoomLines, type SeedLine } from './words/rooms-en.ts';

const minuteMs = 60_000;
/** When the invented evening began, before now. */
const beganMs = 26 * 60 * minuteMs;

/** Fills the first room and the first circle with an invented evening, where nothing was ever said in them. Returns how many events there are. */
export async function seedRooms(chat: ChatStore, rooms: readonly ConfiguredRoom[], now: number): Promise<number> {
  const people = new Map<string, string>();
  let events = 0;
  for (const [kind, lines] of [['room', openRoomLines], ['circle', circleLines]] as const) {
    const room = rooms.find(one => one.kind === kind);
    if (!room || (await chat.last(room.id)) > 0) continue;
    await speak(chat, { room: room.id, lines, people, began: now - beganMs });
    events += await chat.last(room.id);
  }
  return events;
}

interface Evening {
  room: string;
  lines: readonly SeedLine[];
  /** Ids by name: somebody may be in both. */
  people: Map<string, string>;
  began: number;
}

async function speak(chat: ChatStore, { room, lines, people, began }: Evening): Promise<void> {
  const seqs: number[] = [];
  let at = began;
  for (const { by, says, minutes, to, notes = [] } of lines) {
    at += minutes * minuteMs;
    // their tokens are kept by nobody: nobody speaks as one of them
    const person = people.get(by) ?? (await chat.createPerson({ name: by, experiences: [], languages: ['en'] }, tokenHash(newSecret()), at)).id;
    people.set(by, person);
    await chat.join(room, person, at);
    const content: NewRoomEvent = { kind: 'message', body: says, contentNotes: [...notes], ...(to !== undefined && { replyTo: seqs.at(-to) }) };
    const done = await chat.append({ room, person, key: `seed-${room}-${String(seqs.length).padStart(16, '0')}`.slice(-64), content, at });
    if (typeof done === 'object') seqs.push(done.event.seq);
  }
}
