import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { Arrival, NewPerson, PersonChange } from '../../../src/protocol/person.ts';
import { EventKey, NewRoomEvent, RoomEvent, RoomEvents, reactions } from '../../../src/protocol/room-event.ts';
import { Block, PairInvitation, ReadMark, Room } from '../../../src/protocol/room.ts';

const takes = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success;
const message = (body: unknown, more: object = {}): object => ({ kind: 'message', body, ...more });
const placed = { room: 'evening', seq: 7, at: '2026-11-01T19:00:00Z' };

describe('what a person writes', () => {
  it('is kept as it was typed', () => {
    const body = '  two\n\nlines \u{1F9E1} ';
    assert.equal(v.parse(NewRoomEvent, message(body)).kind, 'message');
    assert.deepEqual(v.parse(NewRoomEvent, message(body)), { kind: 'message', body, contentNotes: [] });
  });

  it('is refused where nothing of it can be seen, or it cannot be kept', () => {
    for (const body of ['', '   ', '\u200b', '\u00a0\u2060', '\u0301', '\u3164', '\u2800', 'a\0', '\ud800', 'x'.repeat(4_001)]) assert.ok(!takes(NewRoomEvent, message(body)), JSON.stringify(body.slice(0, 9)));
    for (const body of ['x', '\u0627', '\u{1F468}\u200d\u{1F469}', '\u2764\ufe0f', '.', 'x'.repeat(4_000)]) assert.ok(takes(NewRoomEvent, message(body)), body.slice(0, 9));
  });

  it('is of a kind that a person can put into a room', () => {
    for (const kind of ['join', 'leave', 'notice', 'expiry', 'erased', 'withheld', 'other', undefined]) assert.ok(!takes(NewRoomEvent, { kind, body: 'x', target: 1, notice: 'x', upTo: 1 }), kind);
    for (const reaction of reactions) assert.ok(takes(NewRoomEvent, { kind: 'reaction', target: 1, reaction }));
    assert.ok(!takes(NewRoomEvent, { kind: 'reaction', target: 1, reaction: 'laugh' }));
    assert.ok(!takes(NewRoomEvent, { kind: 'erase', target: 0 }));
    assert.ok(!takes(NewRoomEvent, message('x', { card: { kind: 'link', id: 'x' } })));
  });

  it('has a key of letters and digits that is long enough to be its own', () => {
    assert.ok(takes(EventKey, 'a-key_of-16-chars'));
    for (const key of ['short', 'x'.repeat(65), 'sixteen letters!', 'x'.repeat(16) + '\n']) assert.ok(!takes(EventKey, key), key);
  });
});

describe('a person', () => {
  it('may say nothing at all', () => {
    assert.deepEqual(v.parse(NewPerson, {}), { experiences: [], languages: [] });
  });

  it('has a name in one line, seen by readers, without spaces around it', () => {
    assert.equal(v.parse(NewPerson, { name: '  Sam ' }).name, 'Sam');
    for (const name of ['', ' ', '\u200f', 'two\nlines', 'two\u2028lines', 'x'.repeat(61)]) assert.ok(!takes(NewPerson, { name }), JSON.stringify(name));
  });

  it('keeps on a change what is left out, and loses what is taken away', () => {
    assert.deepEqual(v.parse(PersonChange, {}), {});
    assert.deepEqual(v.parse(PersonChange, { name: null, languages: [] }), { name: null, languages: [] });
  });

  it('comes in with a token', () => {
    const person = { id: 'p', words: [], experiences: [], languages: [] };
    assert.ok(takes(Arrival, { person, token: 'secret' }));
    assert.ok(!takes(Arrival, { person }));
  });
});

describe('a room', () => {
  it('is told with how many people are in it', () => {
    assert.deepEqual(v.parse(Room, { id: 'evening', kind: 'room', people: 3, member: false }), { id: 'evening', kind: 'room', agreements: [], languages: [], people: 3, schedule: [], member: false });
    assert.ok(!takes(Room, { id: 'evening', kind: 'lobby', people: 3, member: false }));
  });

  it('of two is opened by a code that cannot be guessed', () => {
    assert.ok(takes(PairInvitation, { invite: 'abcdefgh-1234_XYZ' }));
    for (const invite of ['short', 'x'.repeat(65), 'with spaces in it all']) assert.ok(!takes(PairInvitation, { invite }), invite);
  });

  it('is read up to a number', () => {
    assert.ok(takes(ReadMark, { seq: 0 }));
    for (const seq of [-1, 1.5, '1', 2 ** 53]) assert.ok(!takes(ReadMark, { seq }), String(seq));
    assert.ok(takes(Block, { person: 'p' }));
  });

  it('holds events of many kinds, each in its place', () => {
    const kinds: object[] = [message('x', { edited: placed.at, author: { id: 'p', name: 'Sam' } }), { kind: 'join' }, { kind: 'leave', erased: true }, { kind: 'expiry', upTo: 3 }, { kind: 'notice', notice: 'It closes.' }, { kind: 'withheld' }, { kind: 'erased' }];
    for (const kind of kinds) assert.ok(takes(RoomEvent, { ...placed, ...kind }), JSON.stringify(kind));
    assert.ok(!takes(RoomEvent, { ...placed, seq: 0, kind: 'join' }));
    assert.ok(takes(RoomEvents, { epoch: 'e', events: kinds.map(kind => ({ ...placed, ...kind })), last: 7 }));
  });
});
