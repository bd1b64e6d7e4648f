import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { endOf, startChild } from './children/start-child.ts';
import { assertGapless, message, personIn, say, start, withChat } from './with-chat.ts';

const folder = mkdtempSync(join(tmpdir(), 'chat-file-'));
after(() => { rmSync(folder, { recursive: true }); });

describe('a process that dies while people speak', () => {
  it('leaves a log without a gap; a retry stores what is missing, and nothing twice', { timeout: 300_000 }, async () => {
    const file = join(folder, 'dying.db');
    let person = '';
    await withChat({ file }, async chat => { person = await personIn(chat); });
    let died = 0;
    // statements close to each other do the same: every third is enough
    for (let signal: string | null = 'SIGKILL'; signal !== null; died++) {
      signal = await endOf(startChild('dyingAppend', file, String(1 + died * 3), person));
      await withChat({ file }, async chat => {
        const before = (await assertGapless(chat)).length;
        assert.ok(before === 1 || (signal === null && before === 4), `${before} events are there after death ${died + 1}`);
      });
    }
    assert.ok(died > 6, `it died only ${died - 1} times`);
    await withChat({ file }, async chat => {
      for (const at of [1, 2, 3]) await say(chat, person, `No. ${at}`, { key: `key-of-attempt-${at}` });
      assert.deepEqual((await assertGapless(chat)).map(({ kind }) => kind), ['join', 'message', 'message', 'message']);
    });
  });
});

describe('a file in which words were erased', () => {
  /** Everything that lies in the folder, as it lies there. */
  const bytesIn = (of: string): string => readdirSync(of).map(name => readFileSync(join(of, name), 'latin1')).join('');

  it('holds them nowhere, in no table, page or log, once it is closed', async () => {
    const place = mkdtempSync(join(folder, 'erased-'));
    await withChat({ file: join(place, 'a.db') }, async chat => {
      const [sam, kim] = [await personIn(chat, 'evening', 'Nameofsam'), await personIn(chat, 'evening', 'Kim')];
      const { seq } = await say(chat, sam, message('Secretword one', { contentNotes: ['secretword'] }));
      await say(chat, sam, { kind: 'edit', target: seq, body: 'Secretword two', contentNotes: [] });
      await say(chat, sam, { kind: 'erase', target: seq });
      await say(chat, kim, 'Secretword three', { at: start - 10 });
      await say(chat, sam, 'Secretword four', { at: start + 10 });
      assert.ok(bytesIn(place).includes('Secretword four'), 'this test reads what lies there');
      await chat.purgeWords({ roomsMs: 5 }, start);
      await chat.removePerson(sam, 'erase', start);
      assert.ok(!JSON.stringify(await assertGapless(chat)).toLowerCase().includes('secretword'));
    });
    const kept = bytesIn(place).toLowerCase();
    assert.ok(kept.includes('kim'));
    for (const gone of ['secretword', 'nameofsam']) assert.ok(!kept.includes(gone), gone);
  });
});
