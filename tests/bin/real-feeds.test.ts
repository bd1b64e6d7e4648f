import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadConnector, recogniseFormat, type Format } from '../../src/connectors/index.ts';
import { edited, edits, faultOfReading } from '../connectors/garbling.ts';
import { faultsOf, readFeed, type ReadFeed } from '../connectors/reading-feed.ts';

const folder = process.env.REAL_FEEDS;
const fileOf = (name: string): string => {
  const found = [name, join('groups', name)].map(path => join(folder ?? '', path)).find(path => existsSync(path));
  if (found === undefined) throw new Error(`REAL_FEEDS holds no ${name}`);
  return found;
};

async function readReal(name: string): Promise<ReadFeed & { format: Format }> {
  const text = readFileSync(fileOf(name), 'utf8');
  const format = await recogniseFormat(text);
  return { format, ...readFeed(await loadConnector(format, text), text) };
}

describe('real feeds', { skip: folder === undefined && 'REAL_FEEDS is not set' }, () => {
  const feeds: [name: string, format: Format, rows: number][] = [
    ['bmlt-nyc-1513.search-results.json', 'bmlt', 1_513],
    ['oiaa-online-160.json', 'central-query', 160],
    ['c4r-pdf-fixture-25.json', 'meeting-guide', 25],
  ];
  for (const [name, format, rows] of feeds) {
    it(`${name}: all ${String(rows)} rows are shown, none set aside, nothing left out`, async () => {
      const read = await readReal(name);
      assert.equal(read.format, format);
      assert.equal(read.groups.length, rows);
      assert.deepEqual(read.rejected, []);
      assert.deepEqual(read.dropped, []);
      assert.deepEqual(read.groups.flatMap(faultsOf), []);
    });
  }

  it('the BMLT list meets on the days and at the lengths that it says', async () => {
    const { groups } = await readReal('bmlt-nyc-1513.search-results.json');
    const raw = (JSON.parse(readFileSync(fileOf('bmlt-nyc-1513.search-results.json'), 'utf8')) as { meetings: Record<string, string>[] }).meetings;
    const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    raw.forEach((row, at) => {
      const [meeting] = groups[at]?.schedule ?? [];
      assert.equal(meeting?.rrule?.slice(-2), days[Number(row.weekday_tinyint) - 1]);
      assert.equal(meeting?.time, row.start_time?.slice(0, 5));
      const [hours = 0, minutes = 0] = (row.duration_time ?? '').split(':').map(Number);
      assert.equal(meeting?.minutes, hours * 60 + minutes);
      assert.equal(meeting.timeZone, undefined);
    });
  });

  it('the online list keeps its zones, and ten groups by appointment', async () => {
    const { groups } = await readReal('oiaa-online-160.json');
    assert.equal(groups.filter(group => group.schedule.length === 0).length, 10);
    assert.ok(groups.some(group => group.schedule[0]?.timeZone === 'America/Buenos_Aires'));
    assert.ok(groups.every(group => group.attendance === 'online'));
  });

  for (const [name, format] of feeds) {
    it(`${name}: thousands of its rows, mutated, are shown right or set aside`, async () => {
      const connector = await loadConnector(format, '[{}]');
      const raw = JSON.parse(readFileSync(fileOf(name), 'utf8')) as Record<string, unknown>[] | { meetings: Record<string, unknown>[] };
      const rows = Array.isArray(raw) ? raw : raw.meetings;
      const mutated = fc.constantFrom(...rows).chain(row => edits(Object.keys(row)).map(changes => edited(row, changes)));
      fc.assert(fc.property(fc.array(mutated, { minLength: 1, maxLength: 5 }), list => {
        assert.equal(faultOfReading(connector, JSON.stringify(list)), undefined);
      }), { numRuns: 1_000 });
    });
  }
});
