import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { MessageRow } from '../../../src/client/chat/timeline-row.ts';
import { RealTab } from './real/real-tab.ts';
import { ServerProcess } from './real/server-process.ts';
import { dayOf } from './schedules/tab.ts';

const dayMs = 86_400_000;
const { now: ownNow } = Date;

/** What the clock of this process, and so of every page in it, is off by. The server has its own. */
function setClockOff(byMs: number): void {
  Date.now = () => ownNow() + byMs;
}

const messagesOf = ({ tab }: RealTab): MessageRow[] => (tab.conversation?.rows ?? []).filter(row => row.row === 'message');
const daysOf = ({ tab }: RealTab): string[] => (tab.conversation?.rows ?? []).flatMap(row => (row.row === 'day' ? [row.day] : []));

describe('a device whose clock is wrong', { timeout: 120_000 }, () => {
  let folder: string;
  let server: ServerProcess;
  let tabs: RealTab[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'clock-'));
    server = await ServerProcess.start({ DATA: join(folder, 'support.sqlite') });
  });
  afterEach(async () => {
    setClockOff(0);
    for (const tab of tabs) tab.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const allShow = async (shown: readonly string[]): Promise<void> => { for (const tab of tabs) await tab.until(shown); };

  for (const [how, first, then] of [['a day ahead, and set right', dayMs, 0], ['a day behind, and set right', -dayMs, 0], ['a day ahead, then a day behind', dayMs, -dayMs]] as const) {
    it(`shows each word once, in the order and at the time of the log, and says truly what is not sent: ${how}`, async () => {
      const began = ownNow();
      setClockOff(first);
      tabs = [await RealTab.open(server.base, 'Ana'), await RealTab.open(server.base, 'Ben')];
      const [ana, ben] = tabs as [RealTab, RealTab];
      await ana.put('One');
      await allShow(['One']);
      await ben.put('Two');
      await allShow(['One', 'Two']);
      await server.kill();
      await ana.put('Three');
      await ana.until(['One', 'Two', 'Three (waiting)']);
      setClockOff(then);
      await ana.put('Four');
      await ana.until(['One', 'Two', 'Three (waiting)', 'Four (waiting)']);
      await server.start();
      await allShow(['One', 'Two', 'Three', 'Four']);
      await ben.put('Five');
      await allShow(['One', 'Two', 'Three', 'Four', 'Five']);
      for (const tab of tabs) {
        const messages = messagesOf(tab);
        assert.deepEqual(messages.map(({ body }) => body), ['One', 'Two', 'Three', 'Four', 'Five']);
        for (const { at = '' } of messages) assert.ok(Date.parse(at) >= began && Date.parse(at) <= ownNow(), `${at} is no time of the server`);
        assert.deepEqual(daysOf(tab), [...new Set(messages.map(({ at = '' }) => dayOf(at)))]);
      }
    });
  }
});
