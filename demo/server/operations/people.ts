import * as v from 'valibot';
import { Id, Text } from '../../../src/protocol/facts.ts';
import { Arrival, Author, NewPerson, Person, PersonChange } from '../../../src/protocol/person.ts';
import { RoomEvent } from '../../../src/protocol/room-event.ts';
import { Block, Room } from '../../../src/protocol/room.ts';
import { operation } from './operation.ts';

/** A person's own copy of all that is kept of them. */
export const PersonCopy = v.object({ person: Person, rooms: v.array(Room), events: v.array(RoomEvent), blocks: v.array(Id) });

const done = { 204: { says: 'It is done.' } };

export const peopleOperations = {
  create: operation({
    id: 'createPerson', part: 'People', method: 'POST', path: '/people', allowance: 'write', body: NewPerson, says: 'Comes in. The token is told this once.',
    answers: { 201: { says: 'Who they are here, and their token.', schema: Arrival } },
  }),
  change: operation({
    id: 'changePerson', part: 'People', method: 'PATCH', path: '/people/me', allowance: 'speak', person: 'needed', body: PersonChange, says: 'Changes what the asker said of themselves. What is left out stays; `null` takes a fact away.',
    answers: { 200: { says: 'As it is now.', schema: Person } },
  }),
  copy: operation({
    id: 'exportPerson', part: 'People', method: 'GET', path: '/people/me/export', allowance: 'search', person: 'needed', says: '“Take a copy”: everything that is kept of the asker, and nothing of anybody else.',
    answers: { 200: { says: 'The copy.', schema: PersonCopy } },
  }),
  blocks: operation({
    id: 'listBlocks', part: 'People', method: 'GET', path: '/blocks', allowance: 'read', person: 'needed', says: 'Whom the asker has blocked. Who has blocked the asker is told to nobody.',
    answers: { 200: { says: 'The people.', schema: v.array(Author) } },
  }),
  block: operation({
    id: 'blockPerson', part: 'People', method: 'POST', path: '/blocks', allowance: 'speak', person: 'needed', body: Block, says: 'From now on the two do not see each other. The other is not told.', answers: done,
  }),
  unblock: operation({
    id: 'unblockPerson', part: 'People', method: 'DELETE', path: '/blocks/{person}', allowance: 'speak', person: 'needed', says: 'Ends a block of the asker’s own.',
    parameters: [{ name: 'person', in: 'path', required: true, says: 'Whom they blocked.', schema: Id }], answers: done,
  }),
  renewToken: operation({
    id: 'renewToken', part: 'People', method: 'POST', path: '/people/me/token', allowance: 'write', person: 'needed', says: 'A new token. The one before ends when the new one is first used, so that a lost answer locks nobody out.',
    answers: { 200: { says: 'It is told this once.', schema: v.object({ token: Text }) } },
  }),
  remove: operation({
    id: 'removePerson', part: 'People', method: 'DELETE', path: '/people/me', allowance: 'write', person: 'needed', says: 'Goes for good: out of every room, and their name is forgotten.',
    parameters: [{ name: 'words', in: 'query', required: true, says: '`erase` takes the asker’s words along; with `keep` they stay, without a name.', schema: v.picklist(['keep', 'erase']) }],
    answers: done,
  }),
};
