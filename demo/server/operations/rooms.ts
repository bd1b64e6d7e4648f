import * as v from 'valibot';
import { EventKey, NewRoomEvent, RoomEvent, RoomEvents } from '../../../src/protocol/room-event.ts';
import { NewSign } from '../../../src/protocol/room-sign.ts';
import { PairInvitation, ReadMark, Room } from '../../../src/protocol/room.ts';
import { operation } from './operation.ts';
import { idParameter } from './parameters.ts';

const aNumber = v.pipe(v.string(), v.regex(/^\d{1,15}$/));
const done = { 204: { says: 'It is done.' } };

export const roomOperations = {
  list: operation({
    id: 'listRooms', part: 'Rooms', method: 'GET', path: '/rooms', allowance: 'read', person: 'welcome', says: 'Rooms that are open to all, with no name of anybody in them; with a token, the asker’s own as well.',
    answers: { 200: { says: 'The rooms.', schema: v.array(Room) } },
  }),
  find: operation({
    id: 'getRoom', part: 'Rooms', method: 'GET', path: '/rooms/{id}', allowance: 'read', person: 'welcome', says: 'One of them.', parameters: [idParameter],
    answers: { 200: { says: 'The room.', schema: Room } },
  }),
  join: operation({
    id: 'joinRoom', part: 'Rooms', method: 'PUT', path: '/rooms/{id}/members/me', allowance: 'speak', person: 'needed', says: 'Comes into a room that is open to all. Coming twice is coming once.', parameters: [idParameter], answers: done,
  }),
  pair: operation({
    id: 'openPair', part: 'Rooms', method: 'POST', path: '/pairs', allowance: 'guess', person: 'needed', body: PairInvitation, says: 'Comes into the room of two of an invitation that two people hold.',
    answers: { 200: { says: 'The room.', schema: Room } },
  }),
  put: operation({
    id: 'putEvent', part: 'Rooms', method: 'PUT', path: '/rooms/{id}/events/{key}', allowance: 'speak', person: 'needed', body: NewRoomEvent,
    says: 'Puts an event into a room, once for each key, however often it is sent. What was erased answers its tombstone, whatever is sent.',
    parameters: [idParameter, { name: 'key', in: 'path', required: true, says: 'Made by the client and the same on every retry.', schema: EventKey }],
    answers: { 201: { says: 'The event as it is stored.', schema: RoomEvent }, 200: { says: 'It was stored before: the same event.', schema: RoomEvent } },
  }),
  events: operation({
    id: 'listEvents', part: 'Rooms', method: 'GET', path: '/rooms/{id}/events', allowance: 'read', person: 'needed', says: 'Events in the order of the log, with nothing missing between the first and the last of them.',
    parameters: [
      idParameter,
      { name: 'after', in: 'query', says: 'The first ones after this number; from the beginning where neither is given.', schema: aNumber },
      { name: 'before', in: 'query', says: 'The last ones before this number; `after` is then not read.', schema: aNumber },
      { name: 'limit', in: 'query', says: 'At most so many: 100, and never more than 200.', schema: aNumber },
    ],
    answers: { 200: { says: 'A page.', schema: RoomEvents } },
  }),
  read: operation({
    id: 'markRead', part: 'Rooms', method: 'PUT', path: '/rooms/{id}/read', allowance: 'speak', person: 'needed', body: ReadMark, says: 'How far the asker has read, for their other devices. Nobody else is told, and it never goes back.', parameters: [idParameter], answers: done,
  }),
  sign: operation({
    id: 'giveSign', part: 'Rooms', method: 'POST', path: '/rooms/{id}/signs', allowance: 'speak', person: 'needed', isPassing: true, body: NewSign,
    says: 'Tells those who follow the room now that the asker writes, or looks at it. Kept nowhere; not told in large rooms.', parameters: [idParameter], answers: done,
  }),
  leave: operation({
    id: 'leaveRoom', part: 'Rooms', method: 'DELETE', path: '/rooms/{id}/members/me', allowance: 'speak', person: 'needed', says: 'Leaves a room. Leaving twice is leaving once.', parameters: [idParameter], answers: done,
  }),
};
