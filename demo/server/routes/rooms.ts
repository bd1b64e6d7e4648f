import type { RoomEvents } from '../../../src/protocol/room-event.ts';
import { knownPerson } from '../chat/known-person.ts';
import { seenBy } from '../chat/seen-by.ts';
import type { Parts } from '../parts.ts';
import { ProblemError } from '../http/problems.ts';
import { json, noStore } from '../http/respond.ts';
import type { Serve } from '../http/serve-operation.ts';
import { roomOperations } from '../operations/rooms.ts';

const [usualLimit, mostEvents] = [100, 200];

/** Rooms, who is in them, and their logs. Without membership there is no log, and a closed room is as if there were none. */
export function roomRoutes(serve: Serve, { config, store: { chat }, clock }: Parts): void {
  if (config.chat.rooms.length === 0) return;
  serve(roomOperations.list, async ({ person }) => json(await chat.rooms(person?.id), noStore));
  serve(roomOperations.find, async ({ values: { id = '' }, person }) => json(await chat.room(id, person?.id) ?? notFound(), noStore));
  serve(roomOperations.join, async ({ values: { id = '' }, person }) => doneWhere(await chat.join(id, knownPerson(person).id, clock())));
  serve(roomOperations.leave, async ({ values: { id = '' }, person }) => doneWhere(await chat.leave(id, knownPerson(person).id, clock())));
  serve(roomOperations.read, async ({ values: { id = '' }, body: { seq }, person }) => doneWhere(await chat.markRead(id, knownPerson(person).id, seq)));
  serve(roomOperations.sign, async ({ values: { id = '' }, body: { sign }, person }) => {
    const { id: author, name, pronouns, words } = knownPerson(person);
    return doneWhere(await chat.sign({ room: id, sign, author: { id: author, name, pronouns, words } }));
  });
  serve(roomOperations.pair, async ({ body: { invite }, person }) => {
    const room = await chat.pairBy(invite, knownPerson(person).id, clock());
    if (!room) throw new ProblemError('pair-full', { field: 'invite' });
    return json(room, noStore);
  });
  serve(roomOperations.put, async ({ values: { id = '', key = '' }, body: content, person }) => {
    const done = await chat.append({ room: id, person: knownPerson(person).id, key, content, at: clock() });
    if (done === 'not-a-member') notFound();
    if (done === 'other-content') throw new ProblemError('other-content', { field: 'key' });
    if (done === 'no-such-target') throw new ProblemError('no-such-target', { field: content.kind === 'message' ? 'replyTo' : 'target' });
    return json(done.event, noStore, done.isNew ? 201 : 200);
  });
  serve(roomOperations.events, async ({ values: { id = '', after = '0', before, limit }, person }) => {
    const reader = knownPerson(person).id;
    if (!(await chat.isIn(id, reader))) notFound();
    const range = { limit: Math.min(Number(limit ?? usualLimit), mostEvents), ...(before === undefined ? { after: Number(after) } : { before: Number(before) }) };
    const [epoch, hidden, events, last] = await Promise.all([chat.epoch(), chat.blockedWith(reader), chat.events(id, range, reader), chat.last(id)]);
    return json({ epoch, events: events.map(event => seenBy(hidden, event)), last } satisfies RoomEvents, noStore);
  });
}

function notFound(): never {
  throw new ProblemError('not-found');
}

const doneWhere = (isThere: boolean): Response => (isThere ? new Response(null, { status: 204, headers: noStore }) : notFound());
