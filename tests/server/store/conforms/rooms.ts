import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Appended } from '../../../../demo/server/store/chat-store.ts';
import { assertGapless, configured, freshKey, logOf, message, personIn, say, start, withChat } from '../with-chat.ts';
import type { MakePlace } from './make-place.ts';

/** Rooms: a log with nothing missing, in one order, each event once. */
export function roomsConform(makePlace: MakePlace): void {
  describe('a room', () => {
    it('holds what was said, numbered from 1, by whom and when', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const key = freshKey();
      await say(chat, sam, message('Hello', { contentNotes: ['grief'], welcome: 'silence' }), { key, at: start + 5 });
      const author = { id: sam, name: 'Sam', words: [] };
      assert.deepEqual(await logOf(chat, 'evening', sam), [
        { room: 'evening', seq: 1, at: '2026-11-01T19:00:00.000Z', kind: 'join', author },
        { room: 'evening', seq: 2, at: '2026-11-01T19:00:00.005Z', key, kind: 'message', author, body: 'Hello', contentNotes: ['grief'], welcome: 'silence' },
      ]);
      assert.ok((await logOf(chat)).every(event => !('key' in event)), 'a key is told to its maker alone');
    }));

    it('has no gap and one order when 200 come at once, into several rooms', () => withChat(makePlace(), async chat => {
      const people = await Promise.all(['evening', 'evening', 'garden'].map(room => personIn(chat, room)));
      const sent = Array.from({ length: 200 }, (_, at) => say(chat, people[at % 3] ?? '', `No. ${at}`, { room: at % 3 === 2 ? 'garden' : 'evening' }));
      const told = await Promise.all(sent);
      const logs = [...await assertGapless(chat), ...await assertGapless(chat, 'garden')];
      assert.equal(logs.length, 203);
      for (const { key: _, ...event } of told) assert.deepEqual(logs.find(({ room, seq }) => room === event.room && seq === event.seq), event);
    }));

    it('stores the same key once, however often and however close together it comes', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const sent = { room: 'evening', person: sam, key: freshKey(), content: message('Once'), at: start };
      const done = await Promise.all([sent, sent, sent, { ...sent, at: start + 60_000 }].map(one => chat.append(one)));
      const events = done.map(one => (one as Exclude<Appended, string>).event);
      assert.equal(new Set(events.map(event => JSON.stringify(event))).size, 1, JSON.stringify(done));
      assert.equal(done.filter(one => (one as Exclude<Appended, string>).isNew).length, 1);
      assert.equal((await assertGapless(chat)).length, 2);
      assert.equal(await chat.append({ ...sent, content: message('Other') }), 'other-content');
      await chat.append({ ...sent, person: await personIn(chat) });
      assert.equal((await assertGapless(chat)).length, 4, 'a key is its maker’s own');
    }));

    it('is read page by page, forwards and backwards', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      for (let at = 2; at <= 9; at++) await say(chat, sam, `No. ${at}`);
      const seqs = async (range: { after?: number; before?: number; limit: number }): Promise<number[]> => (await chat.events('evening', range)).map(({ seq }) => seq);
      assert.deepEqual(await seqs({ after: 3, limit: 2 }), [4, 5]);
      assert.deepEqual(await seqs({ before: 4, limit: 2 }), [2, 3]);
      assert.deepEqual(await seqs({ before: 1, limit: 2 }), []);
      assert.deepEqual(await seqs({ after: 9, limit: 2 }), []);
      assert.deepEqual(await chat.events('nowhere', { after: 0, limit: 9 }), []);
    }));

    it('takes nothing from somebody who is not in it, and gives no number away for it', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat, 'garden');
      const sent = { person: sam, key: freshKey(), content: message('Hello'), at: start };
      for (const room of ['evening', 'nowhere', '']) assert.equal(await chat.append({ ...sent, room }), 'not-a-member', room);
      assert.equal(await chat.last('evening'), 0);
      const inbox = (await chat.rooms(sam)).find(({ kind }) => kind === 'inbox');
      assert.equal(await chat.append({ ...sent, room: inbox?.id ?? '' }), 'not-a-member', 'an inbox is written by the endpoint');
      await chat.leave('garden', sam, start);
      assert.equal(await chat.append({ ...sent, room: 'garden' }), 'not-a-member');
    }));

    it('is come into and left once, each of it in the log', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      assert.deepEqual(await Promise.all([1, 2, 3].map(() => chat.join('evening', sam, start))), [true, true, true]);
      assert.equal(await chat.isIn('evening', sam), true);
      assert.deepEqual(await Promise.all([1, 2].map(() => chat.leave('evening', sam, start))), [true, true]);
      assert.equal(await chat.isIn('evening', sam), false);
      assert.deepEqual((await assertGapless(chat)).map(({ kind }) => kind), ['join', 'leave']);
      for (const nowhere of ['nowhere', (await chat.rooms(sam)).find(({ kind }) => kind === 'inbox')?.id ?? '']) {
        assert.equal(await chat.leave(nowhere, sam, start), false);
      }
      assert.equal(await chat.join('nowhere', sam, start), false);
      assert.equal(await chat.join('evening', 'nobody', start), false);
    }));

    it('that is configured no longer is as if there were none, and comes back with all it held', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      await say(chat, sam, 'Hello');
      await chat.ensureRooms(configured.slice(1));
      assert.deepEqual((await chat.rooms(sam)).map(({ id }) => id).filter(id => id === 'evening' || id === 'garden'), ['garden']);
      assert.equal(await chat.room('evening', sam), undefined);
      assert.equal(await chat.isIn('evening', sam), false);
      assert.equal(await chat.join('evening', sam, start), false);
      assert.equal(await chat.append({ room: 'evening', person: sam, key: freshKey(), content: message('x'), at: start }), 'not-a-member');
      await chat.ensureRooms(configured);
      assert.equal((await chat.room('evening', sam))?.last, 2);
      await say(chat, sam, 'Again');
      assert.equal((await assertGapless(chat)).length, 3);
    }));

    it('says how many are in it, never who, and to members how far it goes and they have read', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const kim = await personIn(chat);
      await say(chat, kim, 'Hello');
      await say(chat, kim, 'Hello again');
      const { people, member, last, read } = await chat.room('evening', sam) ?? {};
      assert.deepEqual({ people, member, last, read }, { people: 2, member: true, last: 4, read: 0 });
      const stranger = await chat.room('evening', undefined);
      assert.deepEqual([stranger?.member, stranger?.last, stranger?.read], [false, undefined, undefined]);
      assert.ok(!JSON.stringify(await chat.rooms(undefined)).includes(sam));
      for (const [seq, kept] of [[3, 3], [1, 3], [99, 3], [4, 4]] as const) {
        assert.equal(await chat.markRead('evening', sam, seq), true);
        assert.equal((await chat.room('evening', sam))?.read, kept, `${seq}`);
      }
      assert.equal(await chat.markRead('garden', sam, 1), false);
    }));

    it('tells its listeners of each change, after it can be read', { timeout: 30_000 }, () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const heard = new Promise<void>(resolve => {
        // hints come for nothing too: the one that counts is that after which the event can be read
        chat.onChange(change => {
          if ('room' in change && change.room === 'evening') void chat.last('evening').then(last => { if (last === 2) resolve(); });
        });
      });
      await say(chat, sam, 'Hello');
      await heard;
    }));
  });

  describe('a room of two', () => {
    it('is opened by a code, for two and no third', () => withChat(makePlace(), async chat => {
      const [sam, kim, third] = await Promise.all([personIn(chat), personIn(chat), personIn(chat)]);
      const rooms = await Promise.all([sam, kim, sam, kim].map(person => chat.pairBy('a-code-of-two-people', person, start)));
      const [id = ''] = [...new Set(rooms.map(room => room?.id))];
      assert.equal(new Set(rooms.map(room => room?.id)).size, 1);
      assert.equal(await chat.pairBy('a-code-of-two-people', third, start), undefined);
      assert.equal(await chat.room(id, third), undefined);
      assert.equal(await chat.join(id, third, start), false);
      assert.equal(await chat.leave(id, third, start), false);
      assert.deepEqual((await assertGapless(chat, id)).map(({ kind }) => kind), ['join', 'join']);
      assert.equal((await chat.room(id, sam))?.people, 2);
      assert.notEqual((await chat.pairBy('another-code-of-theirs', sam, start))?.id, id);
    }));

    it('keeps the place of one who left for them alone', () => withChat(makePlace(), async chat => {
      const [sam, kim, third] = await Promise.all([personIn(chat), personIn(chat), personIn(chat)]);
      const code = 'a-code-of-two-people';
      const id = (await chat.pairBy(code, sam, start))?.id ?? '';
      await chat.pairBy(code, kim, start);
      assert.equal(await chat.leave(id, sam, start), true);
      assert.equal(await chat.pairBy(code, third, start), undefined);
      assert.equal((await chat.pairBy(code, sam, start))?.id, id);
      assert.deepEqual((await assertGapless(chat, id)).map(({ kind }) => kind), ['join', 'join', 'leave', 'join']);
    }));
  });
}
