import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChatStore, NewReportRow } from '../../../../demo/server/store/chat-store.ts';
import type { RoomEvent } from '../../../../src/protocol/room-event.ts';
import { assertGapless, freshKey, logOf, message, personIn, say, start, withChat } from '../with-chat.ts';
import type { MakePlace } from './make-place.ts';

const report = (person: string, seqs: number[], more: Partial<NewReportRow> = {}): NewReportRow => ({ room: 'evening', person, seqs, reason: 'unkind', key: freshKey(), at: start, ...more });

async function inboxOf(chat: ChatStore, person: string): Promise<RoomEvent[]> {
  const inbox = (await chat.rooms(person)).find(({ kind }) => kind === 'inbox');
  return inbox ? logOf(chat, inbox.id, person) : [];
}

/** Reports, and what the staff does about them. */
export function reportsConform(makePlace: MakePlace): void {
  describe('a report', () => {
    it('is kept once for each key, with the words as they were, and never by whom', () => withChat(makePlace(), async chat => {
      const [sam, kim] = [await personIn(chat, 'evening', 'Sam'), await personIn(chat, 'evening', 'Kim')];
      const { seq } = await say(chat, sam, message('Go away'));
      const one = report(kim, [seq], { text: 'This hurt.' });
      const taken = await chat.report(one);
      assert.ok(typeof taken === 'object');
      assert.deepEqual(await chat.report(one), taken);
      assert.equal(await chat.report({ ...one, reason: 'spam' }), 'other-content');
      await say(chat, sam, { kind: 'erase', target: seq });
      const [kept, ...others] = await chat.reports({ open: true, limit: 10 });
      assert.deepEqual(others, []);
      assert.deepEqual(kept?.words.map(({ body, isReported, author }) => ({ body, isReported, author })), [{ body: 'Go away', isReported: true, author: { id: sam, name: 'Sam' } }]);
      assert.ok(!JSON.stringify(kept).includes(kim));
      assert.deepEqual((await chat.reportBy(taken.receipt))?.closed, undefined);
    }));

    it('is of messages that its maker can see', () => withChat(makePlace(), async chat => {
      const [sam, stranger] = [await personIn(chat), await personIn(chat, 'garden')];
      const { seq } = await say(chat, sam, message('Hello'));
      assert.equal(await chat.report(report(stranger, [seq])), 'not-a-member');
      assert.equal(await chat.report(report(sam, [seq, seq + 1])), 'no-such-target');
      assert.equal(await chat.report(report(sam, [1])), 'no-such-target', 'a join says nothing');
      assert.deepEqual(await chat.reports({ open: true, limit: 10 }), []);
    }));

    it('is closed once, tells its maker what came of it, and goes with the words when that is long ago', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const { seq } = await say(chat, sam, message('Hello'));
      const taken = await chat.report(report(sam, [seq]));
      const { receipt } = taken as { receipt: string };
      const [{ report: number } = { report: '' }] = await chat.reports({ open: true, limit: 10 });
      const closing = { at: start + 5, outcome: 'nothing', note: 'We read it.', by: 'Ada' } as const;
      assert.equal(await chat.closeReport(number, closing), true);
      assert.equal(await chat.closeReport(number, closing), false);
      assert.deepEqual((await chat.reportBy(receipt))?.closed, { at: start + 5, outcome: 'nothing', note: 'We read it.' });
      assert.deepEqual(await chat.reports({ open: true, limit: 10 }), []);
      assert.equal(await chat.purgeReports(start + 5), 0);
      assert.equal(await chat.purgeReports(start + 6), 1);
      assert.equal(await chat.reportBy(receipt), undefined);
    }));
  });

  describe('the staff', () => {
    it('hides a message from all, shows it again, and whoever wrote it is told why', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const { seq } = await say(chat, sam, message('Too much'));
      await say(chat, sam, { kind: 'edit', target: seq, body: 'Too much, really', contentNotes: [] });
      const deed = { room: 'evening', seqs: [seq], reason: 'It names somebody.', by: 'Ada', at: start };
      assert.ok(await chat.moderate({ ...deed, kind: 'hide' }) > 0);
      assert.equal(await chat.moderate({ ...deed, kind: 'hide' }), 0, 'once');
      const log = await assertGapless(chat);
      assert.equal(log[seq - 1]?.kind, 'withheld');
      assert.ok(!JSON.stringify(log).includes('Too much'), 'no edit tells the words either');
      assert.deepEqual((({ kind, target, off }) => ({ kind, target, off }))(log.at(-1) as RoomEvent & { kind: 'hide' }), { kind: 'hide', target: seq, off: false });
      assert.ok(JSON.stringify(await chat.copyOf(sam)).includes('Too much'), 'their own copy holds it');
      const [told] = (await inboxOf(chat, sam)).filter(({ kind }) => kind === 'notice') as (RoomEvent & { kind: 'notice' })[];
      assert.deepEqual([told?.notice, told?.about], ['It names somebody.', { room: 'evening', seq, done: 'hidden' }]);

      assert.ok(await chat.moderate({ ...deed, kind: 'restore' }) > 0);
      assert.equal((await logOf(chat))[seq - 1]?.kind, 'message');
      assert.deepEqual((await chat.deeds({ limit: 10 })).map(({ kind, by }) => `${kind} ${by}`), ['restore Ada', 'hide Ada']);
    }));

    it('removes a message for good', () => withChat(makePlace(), async chat => {
      const sam = await personIn(chat);
      const { seq } = await say(chat, sam, message('Too much'));
      assert.ok(await chat.moderate({ kind: 'remove', room: 'evening', seqs: [seq], reason: 'A threat.', by: 'Ada', at: start }) > 0);
      const log = await assertGapless(chat);
      assert.equal(log[seq - 1]?.kind, 'erased');
      assert.equal(log.at(-1)?.kind, 'erase');
      assert.ok(!JSON.stringify(await chat.copyOf(sam)).includes('Too much'));
    }));
  });
}
