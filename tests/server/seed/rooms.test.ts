import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { configuredRooms } from '../../../demo/server/chat/configured-rooms.ts';
import { parseConfig } from '../../../demo/server/config/endpoint-config.ts';
import { seedRooms } from '../../../demo/server/seed/rooms.ts';
import { openStore } from '../../../demo/server/store/open-store.ts';
import { RoomEvent } from '../../../src/protocol/room-event.ts';
import { Room } from '../../../src/protocol/room.ts';

const now = Date.UTC(2026, 10, 21, 10);
const config = readFileSync(new URL('../../../demo/server/endpoint.config.json', import.meta.url), 'utf8');

describe('the rooms of the sample', () => {
  it('hold an invented evening, once, in the past and as the contract says', async () => {
    const store = await openStore({ file: ':memory:' });
    const { chat } = store;
    const rooms = configuredRooms(parseConfig(config, 'the sample'));
    await chat.ensureRooms(rooms);
    const events = await seedRooms(chat, rooms, now);
    assert.equal(await seedRooms(chat, rooms, now), 0);
    const told = await chat.rooms(undefined);
    assert.deepEqual(told.map(({ kind }) => kind), ['room', 'circle']);
    const logs = await Promise.all(told.map(({ id }) => chat.events(id, { limit: 1_000 })));
    assert.equal(logs.flat().length, events);
    for (const room of told) assert.ok(v.is(Room, room) && room.people > 2, room.id);
    for (const event of logs.flat()) assert.ok(v.is(RoomEvent, event) && Date.parse(event.at) < now, JSON.stringify(event));
    for (const log of logs) assert.deepEqual(log.map(({ at }) => at), log.map(({ at }) => at).sort());
    assert.ok(logs.flat().some(event => event.kind === 'message' && event.replyTo !== undefined));
    await store.close();
  });
});
