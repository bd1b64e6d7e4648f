import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { finesse } from '../../src/search/finesse.ts';
import { orderBy, SearchIndex, type Search } from '../../src/search/search-index.ts';
import { finish } from './group-of.ts';
import { PlainSearch, type PlainQuery, type PlainRow } from './plain-search.ts';

const facets = ['topic', 'kind', 'access'];
const word = fc.constantFrom('hope', 'hopeful', 'grief', 'open', 'opener', 'café', 'a', 'an');
const anyWord = fc.array(word, { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '));
const someOf = (...values: string[]): fc.Arbitrary<string[]> => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const anyRow: fc.Arbitrary<PlainRow> = fc.record({
  text: fc.tuple(anyWord, anyWord).map(([name, notes]) => [[8, name], [1, notes]] as const),
  facets: fc.record({ topic: someOf('a', 'b', 'c'), kind: someOf('x', 'y'), access: someOf('ramp', 'loop', 'lift') }),
  latitude: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
  longitude: fc.integer({ min: -3, max: 3 }),
  // most meet once a week, some several times, some never
  week: fc.oneof(fc.integer({ min: 0, max: 5 }).map(bit => 1 << bit), fc.integer({ min: 0, max: 63 })),
});
const counted = [0, 1, 2].map(day => ({ facet: 'days', value: String(day), bits: 3 << (day * 2) }));
const anyQuery = fc.record({
  text: fc.option(fc.constantFrom('ho', 'a', 'op hope', 'grief', 'café an'), { nil: undefined }),
  chosen: fc.record({ topic: someOf('a', 'b', 'none such'), kind: someOf('x', 'y'), access: someOf('ramp', 'loop'), days: fc.constant<string[]>([]) }),
  near: fc.option(fc.constant({ latitude: 0.5, longitude: 0.25 }), { nil: undefined }),
  radiusKm: fc.option(fc.integer({ min: 100, max: 500 }), { nil: undefined }),
  by: fc.constantFrom('relevance', 'distance', undefined),
  open: fc.constantFrom(-1, -1, 3, 12, 37),
});

function indexOf(rows: readonly PlainRow[]): SearchIndex {
  const index = new SearchIndex(facets, 'access');
  index.text.finesse = finesse;
  for (const row of rows) index.add(row);
  finish(index.build());
  return index;
}

/** The search that the index is asked, as a list of groups asks it. */
const searchOf = (rows: readonly PlainRow[], { open, numbers, ...query }: PlainQuery): Search =>
  ({ ...query, order: orderBy(Float64Array.from(numbers)), slots: { bits: Uint32Array.from(rows, row => row.week), open, counted } });

describe('SearchIndex: against a plain reading of the same', () => {
  it('finds, counts and orders alike', () => {
    fc.assert(fc.property(fc.array(anyRow, { minLength: 1, maxLength: 60 }), anyQuery, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (rows, asked, stream) => {
      const plain = new PlainSearch(rows);
      const query: PlainQuery = { ...asked, counted, numbers: rows.map(() => stream.next().value as number) };
      // what nothing holds is guessed at, and that is tested elsewhere
      fc.pre(!asked.text || plain.rows({ ...query, chosen: {}, open: -1, near: undefined }).length > 0);
      const found = indexOf(rows).search({ ...searchOf(rows, query), limit: 100 });
      const expected = plain.rows(query);
      assert.equal(found.total, expected.length);
      if (query.by === 'relevance' && query.text) assertByScore(found.rows, expected, row => plain.score(row, asked.text ?? ''));
      else assert.deepEqual(found.rows, expected);
      const counts = [...found.facets].filter(([, values]) => values.length > 0).map(([name, values]) => [name, Object.fromEntries(values.map(({ value, count }) => [value, count]))] as const);
      assert.deepEqual(Object.fromEntries(counts), plain.counts(query, facets, 'access'));
      for (const name of facets) assert.deepEqual(found.facets.get(name), found.facets.get(name)?.toSorted((one, other) => other.count - one.count));
    }), { numRuns: 400 });
  });
});

/** Scores are kept in short numbers, so those that hardly differ may stand either way. */
function assertByScore(rows: readonly number[], expected: readonly number[], score: (row: number) => number): void {
  assert.sameMembers([...rows], [...expected]);
  rows.forEach((row, at) => { if (at > 0) assert.isAtLeast(score(rows[at - 1] ?? 0), score(row) - 0.005); });
}
