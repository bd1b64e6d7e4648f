import { assert } from '@open-wc/testing';
import * as fc from 'fast-check';
import { ClientError } from '../../../src/client/errors.ts';
import { EventParser, type SentEvent } from '../../../src/client/stream/parse-events.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const parsed = (...pieces: Uint8Array[]): SentEvent[] => {
  const parser = new EventParser();
  return pieces.flatMap(piece => parser.push(piece));
};

/** The standard's own words once more, the slow way: the whole text at once, line by line. */
function asTheStandardSays(text: string): SentEvent[] {
  const events: SentEvent[] = [];
  let [name, data] = ['', [] as string[]];
  const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  lines.pop(); // a line that has no end is none yet
  for (const line of lines) {
    if (line === '') {
      if (data.length > 0) events.push({ name: name || 'message', data: data.join('\n') });
      [name, data] = ['', []];
    }
    const [, field, value = ''] = /^([^:]+)(?:: ?([^]*))?$/.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }
  return events;
}

const rich = '\uFEFF: begins\r\n\r\nevent: hello\rdata: {"a":"é日😀"}\r\rdata\n\ndata:  two\r\ndata:lines\r\nid: 7\r\nretry: 1\r\n\r\nevent: empty\n\n\n:\n\ndata: x:y\n\ndata: no end';

describe('reading a text/event-stream', () => {
  it('reads names, data of several lines, comments and all three ends of lines', () => {
    assert.deepEqual(parsed(bytesOf(rich)), [
      { name: 'hello', data: '{"a":"é日😀"}' }, { name: 'message', data: '' }, { name: 'message', data: ' two\nlines' }, { name: 'message', data: 'x:y' },
    ]);
    assert.deepEqual(asTheStandardSays(rich), parsed(bytesOf(rich)));
  });

  it('reads the same cut in two at any byte', () => {
    const bytes = bytesOf(rich);
    const whole = parsed(bytes);
    for (let cut = 0; cut <= bytes.length; cut += 1) assert.deepEqual(parsed(bytes.slice(0, cut), bytes.slice(cut)), whole, `cut at ${String(cut)}`);
  });

  it('reads the same byte by byte, with nothing in between', () => {
    const bytes = bytesOf(rich);
    assert.deepEqual(parsed(...Array.from(bytes, byte => [Uint8Array.of(byte), new Uint8Array()]).flat()), parsed(bytes));
  });

  it('reads any text cut anywhere as the standard says', () => {
    const part = fc.constantFrom('event', 'data', 'id', ':', ': ', '\n', '\r', '\r\n', '\n\n', '\r\r', '\r\n\r\n', 'a', ' ', 'é', '日', '😀', '\u2028', '\uFEFF', '{"x":1}', 'data: y\n');
    fc.assert(fc.property(fc.array(part, { maxLength: 40 }), fc.array(fc.nat(), { maxLength: 12 }), (parts, cuts) => {
      const text = parts.join('');
      const bytes = bytesOf(text);
      const at = [0, ...cuts.map(cut => cut % (bytes.length + 1)), bytes.length].sort((one, other) => one - other);
      assert.deepEqual(parsed(...at.slice(1).map((end, index) => bytes.slice(at[index], end))), asTheStandardSays(text));
    }), { numRuns: 2_000 });
  });

  it('tells an event as soon as its last line has ended, though its CR may have a LF to come', () => {
    const parser = new EventParser();
    assert.deepEqual(parser.push(bytesOf('data: x\r\r')), [{ name: 'message', data: 'x' }]);
    assert.deepEqual(parser.push(bytesOf('\ndata: y\n\n')), [{ name: 'message', data: 'y' }]);
  });

  for (const [what, piece] of [['a line', 'x'], ['an event', 'data: x\n']] as const) {
    it(`gives up where ${what} has no end`, () => {
      const parser = new EventParser();
      const much = bytesOf(piece.repeat(100_000));
      let pushed = 0;
      assert.throws(() => { for (; pushed < 50; pushed += 1) parser.push(much); }, ClientError);
      assert.isAtMost(pushed, 11);
    });
  }
});
