import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import type { Group } from '../../src/protocol/group.ts';
import type { GroupQuery } from '../../src/protocol/group-search.ts';
import { CursorError, searchLasting } from '../../src/search/lasting-cursor.ts';
import { finish, groupOf, indexOf, meetingOf, now, placeOf } from './group-of.ts';

/** The rows of a store: immutable positions, and what stands there now. */
type Rows = ReadonlyMap<number, Group>;

interface Page {
  names: string[];
  next: string | undefined;
}

function pageOf(rows: Rows, query: Partial<GroupQuery>, at = now): Page {
  const sorted = [...rows].sort(([one], [other]) => one - other);
  const answer = searchLasting(indexOf(sorted.map(([, group]) => group)), { timeZone: 'UTC', ...query }, at, sorted.map(([position]) => position));
  return { names: answer.items.map(group => group.id), next: answer.next };
}

/** All pages; `between` may change the rows before each but the first. */
function allPages(rows: Rows, query: Partial<GroupQuery>, between: (page: number) => Rows = () => rows): string[] {
  const names: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page === 0 || cursor !== undefined; page += 1) {
    const { names: more, next } = pageOf(page === 0 ? rows : between(page), { ...query, cursor });
    names.push(...more);
    cursor = next;
    assert.isBelow(page, 200, 'pages come to an end');
  }
  return names;
}

const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR'];
const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];
/** A group of a kind: many are equal in all but their position. */
const groupAt = (position: number, kind: number): Group => groupOf({
  id: `g${String(position)}`,
  name: pick(['Hope', 'Hope and light', 'Light', 'Éclair hope', 'hope', 'Grief, hope'], kind) ?? '',
  description: pick(['', 'hope', 'light light', 'grief'], kind >> 1) ?? '',
  schedule: kind % 5 === 0 ? [] : [meetingOf(pick(days, kind) ?? 'MO', '19:00')],
  place: kind % 4 === 0 ? undefined : placeOf({ latitude: kind % 3, longitude: 1 }),
});
const near = { latitude: 0, longitude: 0 };
const searches: Record<string, Partial<GroupQuery>> = {
  time: {}, name: { sort: 'name' }, distance: { near }, relevance: { text: 'hope lig' }, 'one word': { text: 'hope' }, 'a phrase': { text: '"hope and light" hope' },
};

describe('searchLasting', () => {
  const rows: Rows = new Map(Array.from({ length: 40 }, (_, at) => [at * 3 + 1, groupAt(at * 3 + 1, at * 7)] as const));

  for (const [name, query] of Object.entries(searches)) {
    it(`gives the pages of one list by ${name}`, () => {
      const whole = pageOf(rows, { ...query, limit: 100 });
      assert.isUndefined(whole.next);
      for (const limit of [1, 3, 7]) assert.deepEqual(allPages(rows, { ...query, limit }), whole.names);
    });

    it(`by ${name} skips and repeats no row that stays put, whatever else comes, changes and goes`, () => {
      const change = fc.record({ position: fc.integer({ min: 1, max: 130 }), kind: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }) });
      fc.assert(fc.property(fc.array(fc.array(change, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (rounds, limit) => {
        const touched = new Set(rounds.flat().map(({ position }) => `g${String(position)}`));
        const current = new Map(rows);
        const found = allPages(rows, { ...query, limit }, page => {
          for (const { position, kind } of rounds[page - 1] ?? []) {
            if (kind === undefined) current.delete(position);
            else current.set(position, groupAt(position, kind));
          }
          return current;
        });
        const still = (ids: readonly string[]): string[] => ids.filter(id => !touched.has(id));
        assert.deepEqual(still(found), still(pageOf(rows, { ...query, limit: 100 }).names));
      }), { numRuns: 60 });
    });
  }

  it('goes on behind the start that a row had, though it has begun and ended since', () => {
    const list: Rows = new Map([[1, groupOf({ id: 'first', schedule: [meetingOf('SA', '10:30')] })], [2, groupOf({ id: 'second', schedule: [meetingOf('SA', '18:00')] })], [3, groupOf({ id: 'third', schedule: [meetingOf('SU', '08:00')] })]]);
    const { next } = pageOf(list, { limit: 1 });
    assert.deepEqual(pageOf(list, { limit: 9, cursor: next }, now + 3 * 3_600_000).names, ['second', 'third', 'first']);
  });

  it('tells long names apart that begin alike, and keeps its cursor short', () => {
    const name = 'ﷺ語é'.repeat(2_000);
    const list: Rows = new Map(Array.from({ length: 6 }, (_, at) => [at + 1, groupOf({ id: String(at), name: `${name} ${String(6 - at)}` })] as const));
    assert.deepEqual(allPages(list, { sort: 'name', limit: 1 }), ['5', '4', '3', '2', '1', '0']);
    const long = Array.from({ length: 60 }, (_, at) => `"hope" h${String(at)}`).join(' ');
    for (const query of [{ sort: 'name' }, { text: 'a b c d e f g h i j k l m n o p q r s t u v w x y z' }, { text: long }] as const) {
      assert.isBelow(pageOf(new Map([...list].map(([at, group]) => [at, { ...group, description: `${long} a b c d e f g h i j k l m n o p q r s t u v w x y z` }])), { ...query, limit: 1 }).next?.length ?? Infinity, 2_000);
    }
  });
});

describe('searchLasting: facets', () => {
  it('are those of the list as it is, also where nothing narrows it', () => {
    const groups = [groupAt(1, 4), groupAt(2, 5), groupAt(3, 6)];
    const index = indexOf(groups);
    const facets = (query: Partial<GroupQuery>, at = now): unknown => searchLasting(index, { timeZone: 'UTC', ...query }, at, [1, 2, 3]).facets;
    const expected = (query: Partial<GroupQuery>, at = now): unknown => index.search({ timeZone: 'UTC', ...query }, at).facets;
    const hour = 3_600_000;
    for (const at of [now, now, now + 200 * hour]) {
      for (const query of [{}, { near }, { sort: 'name' }, { text: 'grief' }, { near, radiusKm: 1 }, { days: [4] }, { now: true }, { topics: ['none such'] }, { between: ['09:00', '10:00'] }, { timeZone: 'Asia/Tokyo' }, {}] as const) {
        assert.deepEqual(facets(query as Partial<GroupQuery>, at), expected(query as Partial<GroupQuery>, at), JSON.stringify(query));
      }
    }
    index.add([groupAt(4, 4)]);
    finish(index.build());
    assert.deepEqual(facets({}), expected({}));
  });
});

describe('searchLasting: cursors that are none', () => {
  const rows: Rows = new Map([1, 2, 3].map(at => [at, groupAt(at, at)]));
  const refused = (query: Partial<GroupQuery>): void => { assert.throws(() => pageOf(rows, query), CursorError); };

  it('refuses what it has not written', () => {
    for (const cursor of ['', '0', '-1', 'x', '%%%', 'e30', btoa('[1,2,3]'), btoa('null'), 'A'.repeat(1_999), '4194304']) refused({ cursor });
    fc.assert(fc.property(fc.string({ maxLength: 40 }), cursor => { refused({ cursor }); }));
  });
  it('refuses a cursor of another order, text, language or place', () => {
    const { next: cursor } = pageOf(rows, { limit: 1, text: 'hope' });
    assert.isDefined(cursor);
    for (const other of [{}, { sort: 'name' }, { text: 'grief' }, { text: 'hope', locale: 'es' }, { near }] as const) refused({ ...other, cursor });
    const { next: place } = pageOf(rows, { limit: 1, near });
    refused({ near: { latitude: 1, longitude: 1 }, cursor: place });
  });
  it('refuses numbers that no list could give', () => {
    const { next = '' } = pageOf(rows, { limit: 1 });
    const content = JSON.parse(atob(next)) as unknown[];
    for (const [at, value] of [[1, -1], [1, 0.5], [2, 2 ** 40], [3, null], [3, '1'], [4, 'x'.repeat(241)], [5, [-1]], [5, Array.from({ length: 60 }, () => 1)]] as const) {
      refused({ cursor: btoa(JSON.stringify(content.with(at, value))).replaceAll('=', '') });
    }
  });
});
