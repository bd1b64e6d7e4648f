import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { finesse } from '../../src/search/finesse.ts';
import { fold, words } from '../../src/search/fold.ts';
import { SearchIndex, type Search, type SearchDocument } from '../../src/search/search-index.ts';
import { finish } from './group-of.ts';

const documentOf = (name: string, facets: SearchDocument['facets'] = {}, notes = ''): SearchDocument => ({ text: [[8, name], [1, notes]], facets });

function indexOf(documents: readonly SearchDocument[]): SearchIndex {
  const index = new SearchIndex(['topic', 'kind', 'access'], 'access');
  index.text.finesse = finesse;
  for (const document of documents) index.add(document);
  finish(index.build());
  return index;
}
const named = (...names: string[]): SearchIndex => indexOf(names.map(name => documentOf(name)));
const found = (index: SearchIndex, text: string): number[] => index.search({ text, by: 'relevance', limit: 100 }).rows;

describe('SearchIndex: text', () => {
  it('needs every word, in any order', () => {
    const index = named('Hope for women', 'Women of hope and light', 'Hope');
    assert.sameMembers(found(index, 'women hope'), [0, 1]);
    assert.deepEqual(found(index, 'women hope'), found(index, 'hope women'));
  });
  it('finds by beginnings, accents aside', () => { assert.deepEqual(found(named('Café Ánimo', 'Cave'), 'anim cafe'), [0]); });
  it('finds a possessive with and without its s', () => {
    const index = named("Women's circle");
    for (const text of ['women', 'womens', "women's", 'women’s']) assert.deepEqual(found(index, text), [0], text);
  });
  it('finds a part of a name without spaces', () => {
    const index = named('東京都断酒会');
    for (const text of ['断酒', '東京', '会', '断酒会']) assert.deepEqual(found(index, text), [0], text);
    assert.deepEqual(found(index, '東酒'), []);
  });
  it('puts a whole word before a beginning before a slip', () => { assert.deepEqual(found(named('Griefs', 'Greif', 'Grief'), 'grief'), [2, 0]); });
  it('puts the heavier field first', () => { assert.deepEqual(found(indexOf([documentOf('One', {}, 'hope'), documentOf('Hope')]), 'hope'), [1, 0]); });
  it('goes by the best place of a word in a row, wherever else it is', () => {
    assert.deepEqual(found(indexOf([documentOf('Hopes'), documentOf('Hope', {}, 'hope')]), 'hope'), [1, 0]);
    assert.deepEqual(found(indexOf([documentOf('Hopes'), documentOf('Hope', {}, 'hopeless')]), 'hope'), [1, 0]);
  });
  it('lets the rare word decide', () => {
    const index = indexOf([documentOf('Support', {}, 'zebra'), documentOf('Zebra', {}, 'support'), ...Array.from({ length: 40 }, () => documentOf('Support', {}, 'group'))]);
    assert.deepEqual(found(index, 'support zebra'), [1, 0]);
  });
  for (const [slip, typed] of [['swapped', 'reocvery'], ['missing', 'recovry'], ['doubled', 'recoverry'], ['wrong', 'recobery']] as const) {
    it(`forgives a ${slip} letter`, () => { assert.deepEqual(found(named('Recovery', 'Hope'), typed), [0]); });
  }
  it('does not guess where the word is known', () => { assert.deepEqual(found(named('Form', 'Fork'), 'form'), [0]); });
  it('guesses where each word is known and nothing holds both', () => { assert.deepEqual(found(named('Big meeting', 'Meating Lane'), 'big meating'), [0]); });
  it('finds nothing where one word is nowhere', () => { assert.deepEqual(found(named('Big book'), 'big xylophone'), []); });
  it('takes a phrase exactly: whole words, side by side, in one field', () => {
    const index = indexOf([documentOf('Big Book study'), documentOf('Book big'), documentOf('Big blue book'), documentOf('Big Books'), documentOf('Big', {}, 'book'), documentOf('The big', {}, 'a big book')]);
    assert.sameMembers(found(index, '"big book"'), [0, 5]);
    assert.deepEqual(found(index, 'study "big book"'), [0]);
    assert.deepEqual(found(index, '"big boo"'), []);
  });
  it('finds what is added later only after the next build', () => {
    const index = named('Hope');
    index.add(documentOf('Light and hope'));
    assert.deepEqual(found(index, 'hope'), [0]);
    finish(index.build());
    assert.sameMembers(found(index, 'hope'), [0, 1]);
    assert.deepEqual(found(index, 'light'), [1]);
  });
  it('is not confused by what is added during a build', () => {
    const index = new SearchIndex(['topic']);
    for (let row = 0; row < 9_000; row += 1) index.add(documentOf('Hope'));
    const steps = index.build();
    for (let added = 0; !steps.next().done; added += 1) index.add(documentOf(`Aa${String(added)} hope`));
    assert.equal(index.search({ text: 'hope' }).total, 9_000);
    assert.equal(index.search({ text: 'aa0' }).total, 0);
    finish(index.build());
    assert.equal(index.search({ text: 'aa0' }).total, 1);
  });
  it('is calm before anything is added', () => { assert.equal(new SearchIndex(['topic']).search({ text: 'hope' }).total, 0); });

  const hostile: [string, string][] = [
    ['10,000 words', Array.from({ length: 10_000 }, (_, at) => `word${String(at)}`).join(' ')], ['only quotes', '"'.repeat(9_999)],
    ['NUL', '\0\0hope\0'], ['a huge word', 'a'.repeat(1_000_000)], ['a huge phrase', `"${'big '.repeat(100_000)}"`],
    ['a pattern', '(a+)+$ [ \\ .*'], ['broken surrogates', '\ud800\udfff\ud800'], ['names of object members', '__proto__ constructor toString'],
  ];
  for (const [name, text] of hostile) {
    it(`answers ${name}`, () => {
      const index = named('Hope', 'a'.repeat(200_000), '"', '\0', 'constructor __proto__');
      const { total, rows } = index.search({ text, limit: 100 });
      assert.equal(total, rows.length);
    });
  }
});

const letters = fc.constantFrom('hope', 'hop', 'light', 'Café', 'cafeteria', 'grief', 'Straße', 'of');
const phraseOf = (max: number): fc.Arbitrary<string> => fc.array(letters, { maxLength: max }).map(list => list.join(' '));
const anyDocument = fc.record({
  text: fc.tuple(phraseOf(4), phraseOf(3)).map(([name, notes]) => [[8, name], [1, notes]] as const),
  facets: fc.record({
    topic: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    kind: fc.array(fc.constantFrom('x', 'y'), { maxLength: 1 }),
    access: fc.uniqueArray(fc.constantFrom('ramp', 'loop', 'lift')),
  }),
  latitude: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
  longitude: fc.integer({ min: -3, max: 3 }),
});
const anySearch: fc.Arbitrary<Search> = fc.record({
  text: fc.oneof(fc.constant(''), phraseOf(2), fc.constantFrom('ho', 'caf', 'zzz')),
  chosen: fc.record({
    topic: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'none such')),
    kind: fc.uniqueArray(fc.constantFrom('x', 'y')),
    access: fc.uniqueArray(fc.constantFrom('ramp', 'loop', 'lift')),
  }),
  near: fc.option(fc.constant({ latitude: 0, longitude: 0 }), { nil: undefined }),
  radiusKm: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
  by: fc.constantFrom('relevance' as const, 'distance' as const, undefined),
  limit: fc.constant(100),
});

function haversineKm(latitude: number, longitude: number): number {
  const [lat, lon] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.sin(lat / 2) ** 2 + Math.cos(lat) * Math.sin(lon / 2) ** 2));
}

/** What a search means, said plainly and slowly. */
function holds(document: SearchDocument, { text = '', chosen = {}, near, radiusKm }: Search): boolean {
  const own = document.text.flatMap(([, part]) => words(part));
  const { latitude, longitude = 0 } = document;
  return words(text).every(word => own.some(other => other.startsWith(word)))
    && ['topic', 'kind'].every(name => !chosen[name]?.length || chosen[name].some(value => document.facets[name]?.includes(value)))
    && (chosen.access ?? []).every(value => document.facets.access?.includes(value))
    && (!near || radiusKm === undefined || (latitude !== undefined && haversineKm(latitude, longitude) <= radiusKm));
}
/** Slips are forgiven where a plain reading finds nothing, so those texts are left out of comparisons. */
const isPlain = (documents: readonly SearchDocument[], { text }: Search): boolean => !text || documents.some(document => holds(document, { text }));

describe('SearchIndex: any search', () => {
  it('finds what a plain filter finds, each row once', () => {
    fc.assert(fc.property(fc.array(anyDocument, { maxLength: 30 }), anySearch, (documents, search) => {
      fc.pre(isPlain(documents, search));
      const { rows, total } = indexOf(documents).search(search);
      assert.sameMembers(rows, documents.flatMap((document, row) => (holds(document, search) ? [row] : [])));
      assert.equal(total, rows.length);
    }));
  });

  it('counts for each value what choosing it gives', () => {
    fc.assert(fc.property(fc.array(anyDocument, { maxLength: 20 }), anySearch, (documents, search) => {
      const index = indexOf(documents);
      for (const [name, counts] of index.search(search).facets) {
        const chosen = search.chosen?.[name] ?? [];
        const others = ['a', 'b', 'c', 'x', 'y', 'ramp', 'loop', 'lift'].filter(value => documents.some(document => (document as SearchDocument).facets[name]?.includes(value)));
        for (const value of others) {
          const really = index.search({ ...search, chosen: { ...search.chosen, [name]: name === 'access' ? [...chosen, value] : [value] } }).total;
          assert.equal(counts.find(count => count.value === value)?.count ?? 0, really, `${name} ${value}`);
        }
      }
    }));
  });

  it('does not care for the order of words, nor for accents', () => {
    fc.assert(fc.property(fc.array(anyDocument, { maxLength: 20 }), fc.array(letters, { maxLength: 3 }), (documents, typed) => {
      const index = indexOf(documents);
      const asTyped = index.search({ text: typed.join(' '), by: 'relevance', limit: 100 });
      const reversed = index.search({ text: [...typed].reverse().join(' '), by: 'relevance', limit: 100 });
      const accented = index.search({ text: fold(typed.join(' ')).replaceAll('o', 'ö').replaceAll('e', 'É'), by: 'relevance', limit: 100 });
      assert.sameMembers(reversed.rows, asTyped.rows);
      assert.deepEqual(accented.rows, asTyped.rows);
    }));
  });

  it('gives pages that together are the whole list', () => {
    fc.assert(fc.property(fc.array(anyDocument, { maxLength: 40 }), anySearch, fc.integer({ min: 1, max: 7 }), (documents, search, limit) => {
      const index = indexOf(documents);
      const whole = index.search(search).rows;
      const pages: number[] = [];
      for (let after: string | undefined = '-1'; after !== undefined; ) {
        const page = index.search({ ...search, after: Number(after), limit });
        assert.equal(page.total, whole.length);
        pages.push(...page.rows);
        after = page.next;
      }
      assert.deepEqual(pages, whole);
    }));
  });
});

describe('SearchIndex: near', () => {
  const at = (latitude: number, longitude: number): SearchDocument => ({ ...documentOf('Hope'), latitude, longitude });
  const near = { latitude: 51.5, longitude: -0.12 };
  /** Least whole kilometres that reach a row. */
  const reach = (index: SearchIndex, row: number): number => {
    let km = 0;
    while (!index.search({ near, radiusKm: km }).rows.includes(row)) km += 1;
    return km;
  };

  it('puts the nearest first, and what has no place last', () => {
    const index = indexOf([documentOf('Nowhere'), at(48.8566, 2.3522), at(51.5, -0.12), at(40.7128, -74.006)]);
    assert.deepEqual(index.search({ near, by: 'distance' }).rows, [2, 1, 3, 0]);
    assert.deepEqual([2, 1, 3].map(row => reach(index, row)), [0, 343, 5572]);
  });
  it('keeps to a radius, where what has no place is not', () => {
    assert.deepEqual(indexOf([documentOf('Nowhere'), at(48.8566, 2.3522), at(51.6, -0.12)]).search({ near, radiusKm: 50 }).rows, [2]);
  });
  it('finds its own point within nothing', () => { assert.equal(indexOf([at(51.5, -0.12)]).search({ near, radiusKm: 0 }).total, 1); });
  it('finds all of the Earth within half its girth', () => { assert.equal(indexOf([at(-51.5, 179.88), at(0, 0)]).search({ near, radiusKm: 30_000 }).total, 2); });
  it('knows that the date line is no border', () => {
    const index = indexOf([at(0, -179.9)]);
    const total = (radiusKm: number): number => index.search({ near: { latitude: 0, longitude: 179.9 }, radiusKm }).total;
    assert.deepEqual([total(22), total(23)], [0, 1]);
  });
});
