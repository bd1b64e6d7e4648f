import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openFeeds } from '../../../src/client/groups/open-feeds.ts';
import { folder, host, importing, meetings } from './importing.ts';

const sample = (name: string): string => fileURLToPath(new URL(`../../../demo/feeds/${name}`, import.meta.url));
const samples = ['riverton.meeting-guide.json', 'harbor.bmlt.json', 'online.central-query.json', 'circles.csv'];
const circle = { id: 'c1', name: 'Circle', schedule: [{ time: '19:00', minutes: 60, rrule: 'FREQ=WEEKLY;BYDAY=MO' }] };
const helpline = { id: 'h1', kind: 'helpline', title: 'Line', channels: [{ type: 'voice', display: '555' }] };

describe('what can be imported', () => {
  const file = folder();

  it('is every foreign format, told by its content, with the ids that a page gives which reads the same feeds', async () => {
    const address = await host(({ url = '' }, response) => response.end(readFileSync(sample(url.slice(1)))));
    const { importer, store } = importing(samples.map(name => ({ source: sample(name) })));
    const status = await importer.readAll();
    assert.deepEqual(status.map(({ format, rows, rejectedCount, failure }) => [format, rows, rejectedCount, failure]), [
      ['meeting-guide', 296, 4, undefined], ['bmlt', 147, 3, undefined], ['central-query', 76, 4, undefined], ['csv', 56, 4, undefined],
    ]);
    const { signal } = new AbortController();
    const { source } = await openFeeds(samples.map(name => ({ url: `${address}/${name}` })), { displayZone: 'UTC', now: 0, signal });
    for (const id of store.ids()) assert.equal((await source.find(id, signal))?.name, store.body(id).name, id);
    assert.equal(store.ids().length, 296 + 147 + 76 + 56);
    assert.ok(store.ids().some(id => id.startsWith('4:')));
  });

  it('is the contract’s own list of groups, read row by row, and told by its content', async () => {
    const text = JSON.stringify({ groups: [{ ...circle, size: 'many', unknown: 1, concerns: [{ part: 'time', count: 3 }] }, { ...circle, schedule: [{ time: 'late' }] }, circle, 7] });
    for (const format of ['groups', undefined] as const) {
      const { importer, store } = importing([{ source: file('groups.json', text), format }]);
      const [status] = await importer.readAll();
      assert.deepEqual([status?.format, status?.rows, status?.rejectedCount, status?.droppedCount], ['groups', 2, 2, 1]);
      assert.deepEqual(status?.rejected.map(({ row, field }) => [row, field]), [[2, 'schedule.0.time'], [4, undefined]]);
      assert.deepEqual(store.ids(), ['c1', 'c1~2']);
      assert.deepEqual(store.body('c1').schedule, [{ ...circle.schedule[0], exceptions: [], extra: [] }]);
      assert.deepEqual(['size', 'unknown', 'concerns'].filter(field => field in store.body('c1')), []);
    }
  });

  it('is the contract’s own list of resources, where it is named so', async () => {
    const text = JSON.stringify([{ ...helpline, confirmedAt: '2026-01-01', minimum: 1 }, { ...helpline, kind: 'rumour' }, { ...helpline, id: 'h2', language: 7 }]);
    const { importer, store } = importing([{ source: file('resources.json', text), format: 'resources' }]);
    const [status] = await importer.readAll();
    assert.deepEqual([status?.kind, status?.rows, status?.droppedCount, status?.rejected[0]?.field], ['resource', 2, 1, 'kind']);
    assert.deepEqual(store.ids('resource'), ['h1', 'h2']);
    assert.deepEqual(['confirmedAt', 'concerns', 'minimum'].filter(field => field in store.body('h1', 'resource')), []);
    const unnamed = importing([{ source: file('resources.json', text) }]);
    assert.match((await unnamed.importer.readAll())[0]?.failure ?? '', /list of resources: write “,resources” behind it/);
  });

  it('is both out of one file', async () => {
    const source = file('all.json', JSON.stringify({ groups: [circle], resources: [helpline] }));
    const { importer, store } = importing([{ source, format: 'groups' }, { source, format: 'resources' }]);
    await importer.readAll();
    assert.deepEqual([store.ids('group'), store.ids('resource')], [['c1'], ['h1']]);
  });

  it('is a spreadsheet with columns and a language of its own, in the operator’s time zone', async () => {
    const source = file('map.csv', 'Was,Wann,Um,Zone\nTee,Montag,19:00,\nChai,Dienstag,18:00,Asia/Tokyo\n');
    const columns = { name: 'Was', day: 'Wann', time: 'Um', timezone: 'Zone' };
    const { importer, store } = importing([{ source, format: 'csv', columns, language: 'de', timeZone: 'Europe/Berlin' }]);
    const [status] = await importer.readAll();
    assert.equal(status?.failure, undefined);
    const zones = store.ids().map(id => (store.body(id).schedule as { timeZone: string }[])[0]?.timeZone);
    assert.deepEqual(zones, ['Europe/Berlin', 'Asia/Tokyo']);
  });

  it('gives the hours and meetings of resources the operator’s time zone too', async () => {
    const openings = [{ time: '09:00', minutes: 60 }];
    const row = { ...helpline, hours: { openings }, channels: [{ ...helpline.channels[0], hours: { openings, timeZone: 'Asia/Tokyo' } }], schedule: openings };
    const { importer, store } = importing([{ source: file('hours.json', JSON.stringify([row])), format: 'resources', timeZone: 'Europe/Berlin' }]);
    await importer.readAll();
    const { hours, channels, schedule } = store.body('h1', 'resource') as { hours: object; channels: { hours: object }[]; schedule: object[] };
    assert.deepEqual([hours, channels[0]?.hours, schedule[0]].map(each => (each as { timeZone?: string }).timeZone), ['Europe/Berlin', 'Asia/Tokyo', 'Europe/Berlin']);
  });

  it('counts places by kind: resources between two lists of groups change no id', async () => {
    const { importer, store } = importing([
      { source: file('a.json', meetings(1)) },
      { source: file('r.json', JSON.stringify([helpline])), format: 'resources' },
      { source: file('b.json', meetings(1)) },
    ]);
    await importer.readAll();
    assert.deepEqual([store.ids('group'), store.ids('resource')], [['tea-1', '2:tea-1'], ['h1']]);
  });
});
