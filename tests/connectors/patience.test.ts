import { assert } from '@open-wc/testing';
import { connector as bmlt } from '../../src/connectors/bmlt/index.ts';
import { typeTable } from '../../src/connectors/meeting-guide/codes.ts';
import { wordTable } from '../../src/connectors/csv/codes.ts';
import { connector } from '../../src/connectors/meeting-guide/index.ts';
import { fetched } from '../../src/connectors/reading/fetched.ts';
import { TakenIds } from '../../src/connectors/taken-ids.ts';
import { terms } from '../../src/protocol/terms.ts';
import { readFeed, waitsOfReading } from './reading-feed.ts';

describe('parts of the reader that few feeds need', () => {
  it('are waited for once', async () => {
    let downloads = 0;
    const load = (): Promise<string> => Promise.resolve(`part ${String(++downloads)}`);
    const [slice] = fetched(load);
    await slice?.wait;
    assert.deepEqual(fetched(load).next(), { done: true, value: 'part 1' });
    assert.equal(downloads, 1);
  });

  it('stop a reading that does not wait', () => {
    const reading = fetched(() => Promise.resolve('part'));
    reading.next();
    assert.throws(() => reading.next(), 'not awaited');
  });

  it('are not asked for again by a second feed', async () => {
    assert.equal(await waitsOfReading(connector, '[{"name":"<i>a</i>","time":"7pm","day":"Monday"}]'), 0);
    assert.equal(await waitsOfReading(bmlt, '[{"meeting_name":"a"}]'), 0);
  });

  it('read long lists in pieces and short ones at once, with the same result', () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({ slug: `g${String(at)}`, name: `Group ${String(at)}`, day: at % 7, time: '19:00' }));
    const short = readFeed(connector, rows);
    const long = readFeed(connector, [...rows.slice(0, -1), { ...rows.at(-1), other: 'x'.repeat(1_600_000) }]);
    assert.deepEqual(long.groups, short.groups);
  });

  it('leave the ids of rows as they are', () => {
    const { groups } = readFeed(connector, [{ slug: 'a', name: 'A' }, { slug: 'b', name: '<b>B</b>', website: 'nowhere' }, { slug: 'c', name: 'C', day: 'Monday', time: 'noon' }]);
    assert.deepEqual(groups.map(({ id }) => id), ['a', 'b', 'c']);
  });
});

describe('ids', () => {
  it('are given once each, however often one is asked for', () => {
    const ids = new TakenIds();
    assert.deepEqual(['a', 'a', 'a~2', 'b', 'a'].map(id => ids.take(id)), ['a', 'a~2', 'a~2~2', 'b', 'a~3']);
  });
});

describe('codes', () => {
  it('stand for canonical terms', () => {
    for (const table of [typeTable, wordTable]) {
      for (const [facet, known] of Object.entries(terms)) {
        const meant = table[facet as keyof typeof terms]?.split(', ').map(pair => pair.split(' ')[1] ?? pair.toLowerCase()) ?? [];
        assert.includeMembers([...known], meant);
      }
    }
  });
});
