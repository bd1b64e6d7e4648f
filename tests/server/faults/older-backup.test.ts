import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { RealTab } from './real/real-tab.ts';
import { runCommand, ServerProcess } from './real/server-process.ts';

describe('an older backup that is put back below people who talk', { timeout: 120_000 }, () => {
  let folder: string;
  let data: string;
  let server: ServerProcess;
  let ana: RealTab;
  let ben: RealTab;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
    data = join(folder, 'support.sqlite');
    server = await ServerProcess.start({ DATA: data });
    [ana, ben] = [await RealTab.open(server.base, 'Ana'), await RealTab.open(server.base, 'Ben')];
    await ana.put('One');
    await ben.put('Two');
    for (const tab of [ana, ben]) await tab.until(['One', 'Two']);
  });
  afterEach(async () => {
    for (const tab of [ana, ben]) tab.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const stopped = async (work: () => unknown): Promise<void> => {
    await server.stop();
    await work();
    await server.start();
  };
  const backUp = (): Promise<void> => stopped(() => { copyFileSync(data, `${data}.backup`); });
  const putBack = (commands: readonly string[], meanwhile: () => void = () => undefined): Promise<void> => stopped(async () => {
    // said while nobody answers: it waits on the device
    await ana.put('Waiting');
    meanwhile();
    copyFileSync(`${data}.backup`, data);
    for (const command of commands) await runCommand({ DATA: data }, command);
  });

  for (const [how, commands] of [['with a new name for the log’s life', ['new-epoch']], ['where that was forgotten, and they have seen more than is there', []]] as const) {
    it(`is what they see; what they sent and it lacks is sent again, ${how}`, async () => {
      await backUp();
      await ana.put('Three');
      await ben.put('Four, to be erased');
      for (const tab of [ana, ben]) await tab.until(['One', 'Two', 'Three', 'Four, to be erased']);
      await ben.put({ kind: 'erase', target: seqOf(ben, 'Four, to be erased') });
      await ben.put({ kind: 'erase', target: seqOf(ben, 'Two') });
      for (const tab of [ana, ben]) await tab.until(['One', 'Three']);
      await putBack(commands);
      for (const tab of [ana, ben]) await tab.until(['One', 'Three', 'Waiting']);
      assert.deepEqual(ana.shown, ben.shown);
      const kinds = ana.tab.conversation?.events.map(({ kind }) => kind) ?? [];
      assert.deepEqual(kinds.toSorted(), ['erase', 'erased', 'join', 'join', 'message', 'message', 'message'], 'nothing of the other life is there');
      assert.deepEqual(ben.tab.conversation?.events.map(({ seq }) => seq), [1, 2, 3, 4, 5, 6, 7]);
    });
  }

  it('shows words of the other life to nobody who did not send them', async () => {
    await backUp();
    await ana.put('Three');
    await ben.until(['One', 'Two', 'Three']);
    await putBack(['new-epoch'], () => { ana.close(); });
    await ben.until(['One', 'Two']);
    const { person, device } = ana.tab;
    ana = await RealTab.again(server.base, person, device);
    // what its page knew is gone with it; what lay on the device is sent
    for (const tab of [ana, ben]) await tab.until(['One', 'Two', 'Waiting']);
  });
});

const seqOf = ({ tab }: RealTab, body: string): number => tab.conversation?.events.find(event => event.kind === 'message' && event.body === body)?.seq ?? NaN;
