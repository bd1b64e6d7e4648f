import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newSecret, tokenHash } from '../../../../demo/server/store/secrets.ts';
import type { ChatStore } from '../../../../demo/server/store/chat-store.ts';
import type { RoomEvent } from '../../../../src/protocol/room-event.ts';
import { assertGapless, logOf, personIn, say, start, withChat } from '../with-chat.ts';
import type { MakePlace } from './make-place.ts';

const nothing = { experiences: [], languages: [] };

async function personWithToken(chat: ChatStore, name = 'Sam'): Promise<{ id: string; token: string }> {
  const token = tokenHash(newSecret());
  return { id: (await chat.createPerson({ name, ...nothing }, token, start)).id, token };
}

/** People: known by a token, changed, copied and forgotten. */
export function peopleConform(makePlace: MakePlace): void {
  describe('a person', () => {
    it('is known by their token, has an inbox, and changes what they said', () => withChat(makePlace(), async chat => {
      const { id, token } = await personWithToken(chat);
      assert.deepEqual(await chat.personBy(token), { id, name: 'Sam', words: [], ...nothing });
      assert.equal(await chat.personBy(tokenHash('other')), undefined);
      assert.deepEqual((await chat.rooms(id)).filter(({ member }) => member).map(({ kind }) => kind), ['inbox']);
      await chat.changePerson(id, { pronouns: 'they', languages: ['es'] });
      assert.deepEqual(await chat.changePerson(id, { name: null }), { id, words: [], pronouns: 'they', experiences: [], languages: ['es'] });
      assert.deepEqual(await chat.personBy(token), { id, words: [], pronouns: 'they', experiences: [], languages: ['es'] });
      assert.equal(await chat.changePerson('nobody', { name: 'x' }), undefined);
    }));

    it('gets a new token; the old one ends with its first use, and a lost answer locks nobody out', () => withChat(makePlace(), async chat => {
      const { id, token } = await personWithToken(chat);
      assert.equal(await chat.rotateToken(token, 'lost'), true);
      assert.equal(await chat.rotateToken(token, 'second'), true);
      assert.equal(await chat.personBy('lost'), undefined);
      assert.equal((await chat.personBy(token))?.id, id);
      assert.equal((await chat.personBy('second'))?.id, id);
      assert.equal(await chat.personBy(token), undefined);
      assert.equal(await chat.rotateToken(token, 'third'), false);
    }));

    it('is told all that is kept of them, and nothing of others', () => withChat(makePlace(), async chat => {
      const [sam, kim] = [await personIn(chat), await personIn(chat, 'evening', 'Kim')];
      await say(chat, sam, 'Mine');
      await say(chat, kim, 'Not mine');
      await chat.block(sam, kim);
      const copy = await chat.copyOf(sam);
      assert.ok(copy);
      assert.equal(copy.person.name, 'Sam');
      assert.deepEqual(copy.rooms.map(({ kind }) => kind).sort(), ['inbox', 'room']);
      assert.deepEqual(copy.events.map(({ kind }) => kind), ['join', 'message']);
      assert.deepEqual(copy.blocks, [kim]);
      assert.deepEqual((await chat.blockedBy(copy.person.id)).map(({ id, name }) => [id, name]), [[kim, 'Kim']]);
      assert.deepEqual(await chat.blockedBy(kim), [], 'nobody learns who blocked them');
      assert.ok(!JSON.stringify(copy).includes('Not mine'));
      assert.equal(await chat.copyOf('nobody'), undefined);
    }));

    it('who goes for good leaves every room, and their words without a name', () => withChat(makePlace(), async chat => {
      const { id, token } = await personWithToken(chat);
      await chat.join('evening', id, start);
      await chat.join('garden', id, start);
      await say(chat, id, 'Stays');
      await chat.removePerson(id, 'keep', start);
      assert.equal(await chat.personBy(token), undefined);
      const log = await assertGapless(chat);
      assert.deepEqual(log.map(({ kind, author }) => [kind, author]), [['join', { id, words: [] }], ['message', { id, words: [] }], ['leave', { id, words: [] }]]);
      assert.ok(!JSON.stringify(log).includes('Sam'));
      assert.equal((await chat.room('evening', undefined))?.people, 0);
      assert.equal((await assertGapless(chat, 'garden')).length, 2);
      assert.deepEqual((await chat.rooms(id)).filter(({ member }) => member), []);
    }));

    it('who wishes so takes their words along, out of rooms that they had left as well', () => withChat(makePlace(), async chat => {
      const [sam, kim] = [await personIn(chat), await personIn(chat, 'garden', 'Kim')];
      await chat.join('garden', sam, start);
      const said = await say(chat, sam, 'Secret', { room: 'garden' });
      await say(chat, sam, { kind: 'edit', target: said.seq, body: 'Secret too', contentNotes: [] }, { room: 'garden' });
      await say(chat, kim, 'Stays', { room: 'garden' });
      await chat.leave('garden', sam, start);
      await chat.removePerson(sam, 'erase', start);
      const log = await assertGapless(chat, 'garden');
      assert.deepEqual(log.map(({ kind }) => kind), ['join', 'join', 'erased', 'erased', 'message', 'leave', 'leave']);
      assert.equal((log.at(-1) as RoomEvent & { kind: 'leave' }).erased, true);
      assert.ok(!JSON.stringify(log).includes('Secret'));
      assert.equal((await assertGapless(chat)).length, 2);
    }));

    it('who goes while they speak leaves nothing behind', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      await Promise.allSettled([
        say(chat, sam, 'Secret'), chat.join('garden', sam, start), chat.removePerson(sam, 'erase', start), say(chat, sam, 'Secret'), chat.join('garden', sam, start),
      ]);
      const log = [...await assertGapless(chat), ...await assertGapless(chat, 'garden')];
      assert.ok(!JSON.stringify(log).includes('Secret'), JSON.stringify(log));
      for (const room of ['evening', 'garden']) assert.equal((await chat.room(room, undefined))?.people, 0, room);
    }));

    it('and one whom they block are hidden from each other, until they say otherwise', () => withChat(makePlace(), async chat => {
      const [sam, kim] = [await personIn(chat), await personIn(chat)];
      assert.deepEqual([await chat.block(sam, kim), await chat.block(sam, kim), await chat.block(sam, sam), await chat.block(sam, 'nobody')], [true, true, false, false]);
      assert.deepEqual([await chat.blockedWith(sam), await chat.blockedWith(kim)], [new Set([kim]), new Set([sam])]);
      await chat.unblock(kim, sam);
      assert.deepEqual(await chat.blockedWith(kim), new Set([sam]), 'only who wished it ends it');
      await chat.unblock(sam, kim);
      assert.deepEqual(await chat.blockedWith(kim), new Set());
    }));
  });

  describe('the life of a log', () => {
    it('has a name, and another one after a backup was put back', () => withChat(makePlace(), async chat => {
      const before = await chat.epoch();
      assert.match(before, /^[\w-]{8}$/);
      const after = await chat.newEpoch();
      assert.notEqual(after, before);
      assert.equal(await chat.epoch(), after);
      assert.deepEqual(await logOf(chat), []);
    }));
  });
}
