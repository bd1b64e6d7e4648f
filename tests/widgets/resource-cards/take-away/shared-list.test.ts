import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { toBase64Url, utf8 } from '../../../../src/device/bytes.ts';
import { decodeSharedList, encodeSharedList, sharedListKey, type SharedItem } from '../../../../src/widgets/resource-cards/take-away/shared-list.ts';
import { deflated } from '../../../../src/widgets/resource-cards/take-away/deflate.ts';
import { channelOf, resourceOf } from '../../../search/resource-of.ts';
import { giveBack, sample, without } from './panel.ts';

const fragmentOf = (text: string): string => `#${sharedListKey}=${text}`;
const plain = (rows: unknown): string => fragmentOf(`j${toBase64Url(utf8(JSON.stringify(rows)))}`);
const packed = async (text: string): Promise<string> => fragmentOf(`d${toBase64Url(await deflated(utf8(text)) ?? utf8(''))}`);

/** Titles as they are once on one line, without what cannot be seen. */
const title = fc.string({ unit: fc.constantFrom(...Array.from('abc éüñ"<>&\\/שלום مرحبا漢😀')), minLength: 1, maxLength: 60 }).map(text => text.trim()).filter(Boolean);
const dial = fc.stringMatching(/^[+\d][\d ()*#-]{1,20}$/).map(text => text.trim()).filter(text => /\d/.test(text));
const channel = fc.record({ type: fc.constantFrom('voice' as const, 'text' as const, 'textphone' as const), display: title, dial });
const list = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 40 }), title, channel: fc.option(channel, { nil: undefined }) }), { selector: ({ id }) => id, minLength: 1, maxLength: 20 });

describe('a list in the address', () => {
  afterEach(giveBack);

  it('comes out as it went in, whatever it holds', async () => {
    await fc.assert(fc.asyncProperty(list, async items => {
      const resources = items.map(({ id, title, channel }) => resourceOf({ id, title, channels: channel ? [channelOf({ type: 'email', display: 'x' }), channelOf(channel)] : [] }));
      const text = await encodeSharedList(resources);
      assert.match(text ?? '', /^[dj][\w-]+$/);
      const expected: SharedItem[] = items.map(({ id, title, channel }) => ({ id, title, ...(channel && { channel }) }));
      assert.deepEqual(await decodeSharedList(fragmentOf(text ?? '')), expected);
    }), { numRuns: 100 });
  });

  it('is as good where nothing can be packed', async () => {
    const before = await encodeSharedList(sample);
    without(globalThis, 'CompressionStream');
    const plainly = await encodeSharedList(sample);
    assert.match(plainly ?? '', /^j/);
    assert.match(before ?? '', /^d/);
    assert.deepEqual(await decodeSharedList(fragmentOf(plainly ?? '')), await decodeSharedList(fragmentOf(before ?? '')));
  });

  it('holds the first number that can be dialled, and the keyword of a text line', async () => {
    const text = await encodeSharedList([resourceOf({ id: 'a', title: 'A', channels: [channelOf({ display: 'by post' }), channelOf({ type: 'text', display: '741 741', dial: '741741', body: 'HOME' })] })]);
    assert.deepEqual(await decodeSharedList(fragmentOf(text ?? '')), [{ id: 'a', title: 'A', channel: { type: 'text', display: '741 741', dial: '741741', body: 'HOME' } }]);
  });

  it('stands among other things of a fragment', async () => {
    assert.lengthOf(await decodeSharedList(`view=list&${plain([['a', 'A']]).slice(1)}&x=1`) ?? [], 1);
  });

  it('is refused where it is too long for an address', async () => {
    const long = Array.from({ length: 100 }, () => resourceOf({ id: crypto.randomUUID() + crypto.randomUUID() + crypto.randomUUID() }));
    assert.isUndefined(await encodeSharedList(long));
    assert.isUndefined(await encodeSharedList(Array.from({ length: 101 }, (_, at) => resourceOf({ id: String(at), title: 'a' }))));
  });
});

describe('an address that somebody tampered with', () => {
  const nothing: Record<string, () => string | Promise<string>> = {
    'no fragment': () => '',
    'another one': () => '#view=week',
    'an empty list': () => fragmentOf(''),
    'a letter alone': () => fragmentOf('d'),
    'another form': () => fragmentOf(`z${plain([['a', 'A']]).split('=j')[1] ?? ''}`),
    'no base64': () => fragmentOf('j!!!!'),
    'no JSON': () => fragmentOf(`j${toBase64Url(utf8('[["a",'))}`),
    'no UTF-8': () => fragmentOf(`j${toBase64Url(new Uint8Array([0x5b, 0xff, 0x5d]))}`),
    'no list': () => plain({ 0: ['a', 'A'] }),
    'rows of other things': () => plain([1, null, 'a', {}, [], ['a'], ['a', 1], [['a'], 'b'], ['', 'A'], ['a', ' ']]),
    'an id without end': () => plain([['a'.repeat(401), 'A']]),
    'a list without end': () => plain(Array.from({ length: 101 }, (_, at) => [String(at), 'A'])),
    'a text without end': () => fragmentOf(`j${toBase64Url(utf8(`${' '.repeat(7_000)}[["a","A"]]`))}`),
    'packed junk': () => fragmentOf(`d${toBase64Url(utf8('this was never packed'))}`),
    'a bomb': () => packed(JSON.stringify([['a', 'A'], ['b', 'x'.repeat(400_000)]])),
    'a bomb of white space': () => packed(`${' '.repeat(1_000_000)}[["a","A"]]`),
  };
  for (const [what, make] of Object.entries(nothing)) {
    it(`is no list: ${what}`, async () => {
      const fragment = await make();
      assert.isUndefined(await decodeSharedList(fragment));
    });
  }

  it('is no list where it was cut off, wherever', async () => {
    const whole = await packed(JSON.stringify(Array.from({ length: 20 }, (_, at) => [String(at), `Title ${String(at * 7919)}`])));
    for (let length = whole.length - 1; length > 0; length -= 3) assert.isUndefined(await decodeSharedList(whole.slice(0, length)), String(length));
  });

  it('never throws, whatever it says', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.stringMatching(/^[dj][\w%+-]{0,80}$/)), async text => {
      assert.isTrue(['undefined', 'object'].includes(typeof await decodeSharedList(fragmentOf(text))));
    }), { numRuns: 200 });
  });

  it('can put no other thing than a number into what is dialled', async () => {
    const rows = ['javascript:alert(1)', 'tel:5550100', '//evil.example', '555?body=x', '555&a', '1'.repeat(41)].map((dial, at) => [String(at), 'A', 'v', 'Call', dial]);
    const kinds = [['x', 'A', 'w', '555'], ['y', 'A', 'constructor', '555'], ['z', 'A', '__proto__', '555']];
    const items = await decodeSharedList(plain([...rows, ...kinds]));
    assert.lengthOf(items ?? [], 9);
    for (const { channel } of items ?? []) assert.isUndefined(channel);
  });

  it('is words without hidden turns, of a length that fits, and markup is words too', async () => {
    const items = await decodeSharedList(plain([['a', `\u202eevil\n\u0000<b>x</b>${'y'.repeat(500)}`], ['a', 'again']]));
    assert.deepEqual(items, [{ id: 'a', title: 'again' }], 'one item for an id');
    const [item] = await decodeSharedList(plain([['a', `\u202eevil\n\u0000<b>x</b>${'y'.repeat(500)}`]])) ?? [];
    assert.match(item?.title ?? '', /^evil <b>x<\/b>y+$/);
    assert.isAtMost(item?.title.length ?? 0, 200);
  });
});
