import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { PackedRows } from '../../src/search/packed-rows.ts';

describe('PackedRows', () => {
  it('gives back any JSON, emoji and broken surrogates too', () => {
    fc.assert(fc.property(fc.array(fc.jsonValue({ stringUnit: 'binary' })), values => {
      const list = [...values, '👩‍👧', '\ud800 alone', { text: 'x\u0000', none: undefined }].map(value => ({ value }));
      const rows = new PackedRows<{ value: unknown }>();
      for (const value of list) rows.append(value);
      assert.equal(rows.length, list.length);
      list.forEach((value, at) => { assert.deepEqual(rows.at(at), JSON.parse(JSON.stringify(value))); });
    }));
  });

  it('keeps rows apart over the borders of its buffers', () => {
    const rows = new PackedRows<{ text: string }>();
    const texts = Array.from({ length: 1_000 }, (_, at) => `${String(at)} ${'é'.repeat((at * 37) % 900)}`);
    for (const text of [...texts, 'x'.repeat(900_000), 'last']) rows.append({ text });
    texts.forEach((text, at) => { assert.equal(rows.at(at).text, text); });
    assert.equal(rows.at(1_000).text.length, 900_000);
    assert.equal(rows.at(1_001).text, 'last');
  });

  it('takes about as many bytes as the text of its rows, without the names of fields', () => {
    let bytes = 0;
    const { Uint8Array: Bytes } = globalThis;
    globalThis.Uint8Array = new Proxy(Bytes, {
      construct(target, [length]: [number]) {
        bytes += length;
        return new target(length);
      },
    });
    try {
      const rows = new PackedRows<object>();
      for (let at = 0; at < 5_000; at += 1) rows.append({ descriptionOfTheGroup: '0123456789'.repeat(30), whatStandsInThePlace: { list: [], town: 'x'.repeat(300) } });
      assert.isAbove(bytes, 5_000 * 600);
      assert.isBelow(bytes, 5_000 * 600 * 1.1);
    } finally {
      globalThis.Uint8Array = Bytes;
    }
  });

  it('takes no two forms for one', () => {
    const twins: object[] = [{ a: { b: 1 }, c: 2 }, { a: { b: 1, c: 2 } }, { 'a,1:b': 1 }, { a: 1, b: 1 }, { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }], b: 2 }, { a: [] }, { a: {} }, { a: [[]] }, { a: [[], []] }];
    const rows = new PackedRows<object>();
    for (const twin of twins) rows.append(twin);
    twins.forEach((twin, at) => { assert.deepEqual(rows.at(at), twin); });
  });

  it('has no row before the first or after the last', () => {
    const rows = new PackedRows<object>();
    rows.append({});
    for (const row of [-1, 1, NaN]) assert.throws(() => rows.at(row), RangeError);
  });
});
