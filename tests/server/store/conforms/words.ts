import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewRoomEvent, RoomEvent } from '../../../../src/protocol/room-event.ts';
import { assertGapless, freshKey, logOf, message, personIn, say, start, withChat } from '../with-chat.ts';
import type { MakePlace } from './make-place.ts';

const dayMs = 86_400_000;
const kindsOf = (log: readonly RoomEvent[]): string[] => log.map(({ kind }) => kind);

/** Words: changed and erased by those who wrote them, and gone when they have had their time. */
export function wordsConform(makePlace: MakePlace): void {
  describe('words', () => {
    it('are changed by who wrote them; whoever reads later finds the new ones only', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const kim = await personIn(chat);
      const key = freshKey();
      const { seq } = await say(chat, sam, message('Frist', { welcome: 'ideas' }), { key });
      const edit: NewRoomEvent = { kind: 'edit', target: seq, body: 'First', contentNotes: ['grief'] };
      await say(chat, sam, edit, { at: start + 1_000 });
      assert.equal(await chat.append({ room: 'evening', person: kim, key: freshKey(), content: edit, at: start }), 'no-such-target');
      const log = await assertGapless(chat);
      assert.ok(!JSON.stringify(log).includes('Frist'));
      const { author: _, ...now } = log[seq - 1] as RoomEvent & { kind: 'message' };
      assert.deepEqual(now, { room: 'evening', seq, at: '2026-11-01T19:00:00.000Z', edited: '2026-11-01T19:00:01.000Z', kind: 'message', body: 'First', contentNotes: ['grief'], welcome: 'ideas' });
      assert.deepEqual((({ kind, target, body }) => ({ kind, target, body }))(log.at(-1) as RoomEvent & { kind: 'edit' }), { kind: 'edit', target: seq, body: 'First' });
      assert.equal((await say(chat, sam, message('Frist', { welcome: 'ideas' }), { key })).seq, seq, 'a retry that comes late finds its place');
    }));

    it('are erased for good: a retry answers the tombstone, whatever it sends', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const kim = await personIn(chat);
      const key = freshKey();
      const { seq } = await say(chat, sam, 'Secret', { key });
      await say(chat, sam, { kind: 'edit', target: seq, body: 'Secret too', contentNotes: [] });
      await say(chat, kim, { kind: 'reaction', target: seq, reaction: 'me-too', off: false });
      const erase = { kind: 'erase', target: seq } as const;
      assert.equal(await chat.append({ room: 'evening', person: kim, key: freshKey(), content: erase, at: start }), 'no-such-target');
      await say(chat, sam, erase);
      await say(chat, sam, erase);
      const log = await assertGapless(chat);
      assert.deepEqual(kindsOf(log), ['join', 'join', 'erased', 'erased', 'reaction', 'erase', 'erase']);
      assert.deepEqual(log[seq - 1], { room: 'evening', seq, at: '2026-11-01T19:00:00.000Z', kind: 'erased' });
      for (const content of ['Secret', 'Anything else']) assert.deepEqual(await say(chat, sam, content, { key }), { ...log[seq - 1], key });
      const answers: NewRoomEvent[] = [{ kind: 'edit', target: seq, body: 'Back', contentNotes: [] }, { kind: 'reaction', target: seq, reaction: 'me-too', off: false }, message('Re', { replyTo: seq })];
      for (const content of answers) {
        assert.equal(await chat.append({ room: 'evening', person: sam, key: freshKey(), content, at: start }), 'no-such-target');
      }
    }));

    it('answer to something that is there', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const { seq } = await say(chat, sam, 'Hello');
      await say(chat, sam, message('Re', { replyTo: seq }));
      for (const target of [seq - 1, 99]) {
        for (const content of [message('Re', { replyTo: target }), { kind: 'reaction', target, reaction: 'me-too', off: false }, { kind: 'erase', target }] as const) {
          assert.equal(await chat.append({ room: 'evening', person: sam, key: freshKey(), content, at: start }), 'no-such-target', `${content.kind} ${target}`);
        }
      }
      assert.equal((await assertGapless(chat)).length, 3);
    }));

    it('go when they have had their time, and the room is told up to where', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      await chat.pairBy('a-code-of-two-people', sam, start);
      const pair = (await chat.rooms(sam)).find(({ kind }) => kind === 'pair')?.id ?? '';
      const key = freshKey();
      const old = await say(chat, sam, 'Old', { key });
      await say(chat, sam, { kind: 'edit', target: old.seq, body: 'Older', contentNotes: [] }, { at: start + 8 * dayMs });
      const kept = await say(chat, sam, 'New', { at: start + 9 * dayMs });
      await say(chat, sam, 'Of two', { room: pair });
      const now = start + 10 * dayMs;
      assert.equal(await chat.purgeWords({ roomsMs: 5 * dayMs }, now), 2);
      assert.equal(await chat.purgeWords({ roomsMs: 5 * dayMs }, now), 0);
      const log = await assertGapless(chat);
      assert.deepEqual(kindsOf(log), ['join', 'erased', 'erased', 'message', 'expiry']);
      assert.equal((log[4] as RoomEvent & { kind: 'expiry' }).upTo, old.seq);
      assert.equal(kept.seq, 4);
      assert.deepEqual(kindsOf(await logOf(chat, pair)), ['join', 'message']);
      await chat.purgeWords({ pairsMs: 5 * dayMs }, now);
      assert.deepEqual(kindsOf(await assertGapless(chat, pair)), ['join', 'erased', 'expiry']);
      assert.equal((await say(chat, sam, 'Old', { key })).kind, 'erased', 'a late retry brings nothing back');
    }));
  });
}
