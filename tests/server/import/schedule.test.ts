import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { describe, it } from 'node:test';
import { aboutMs } from '../../../demo/server/import/schedule.ts';
import { folder, importing, meetings, host, until } from './importing.ts';

describe('an importer that was started', { timeout: 60_000 }, () => {
  const file = folder();

  it('reads what was never read, and reads again in its time', async () => {
    let asked = 0;
    const source = await host((_, response) => response.end(meetings(++asked)));
    const { importer, store } = importing([{ source }], { everyMs: 5 });
    importer.start();
    await until(() => store.ids().length >= 4);
    await importer.stop();
    const ended = asked;
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(asked, ended);
  });

  it('reads a file as soon as it changed, or was put in the place of another', async () => {
    const source = file('list.json', meetings(2));
    const { importer, store } = importing([{ source }], { fileCheckMs: 5 });
    await importer.readAll();
    file('list.json', meetings(3));
    importer.start();
    await until(() => store.ids().length === 3);
    renameSync(file('other.json', meetings(4)), source);
    await until(() => store.ids().length === 4);
    await importer.stop();
    assert.equal(store.writes, 3);
  });

  it('reads at times that drift apart', () => {
    const delays = Array.from({ length: 200 }, () => aboutMs(1_000));
    assert.ok(delays.every(ms => ms >= 900 && ms <= 1_100));
    assert.ok(new Set(delays).size > 1);
  });
});
