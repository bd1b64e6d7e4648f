import { assert } from '@open-wc/testing';
import { FeedError, formats, loadConnector } from '../../src/connectors/index.ts';
import { connector as sheets } from '../../src/connectors/csv/index.ts';
import { connector as meetingGuide } from '../../src/connectors/meeting-guide/index.ts';
import { readFeed } from './reading-feed.ts';

const row = (name: string): string => JSON.stringify({ slug: name, name, day: 1, time: '19:00' });
const names = (text: string): string[] => readFeed(meetingGuide, text).groups.map(group => group.name);

async function errorOf(format: (typeof formats)[number], text: string): Promise<FeedError> {
  const connector = await loadConnector(format, text);
  try {
    readFeed(connector, text);
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error(`${format} read ${text}`);
}

describe('a document that is no feed', () => {
  for (const format of formats) {
    it(`is refused by ${format} when it is empty or a web page`, async () => {
      for (const empty of ['', ' \n\t', '\ufeff']) assert.equal((await errorOf(format, empty)).kind, 'empty');
      const page = await errorOf(format, '\n<!DOCTYPE html><title>404</title>');
      assert.equal(page.kind, 'html');
      assert.include(page.message, '<!DOCTYPE html>');
    });
  }

  it('is refused when it is not JSON, quoting its beginning', async () => {
    const error = await errorOf('bmlt', 'Not found');
    assert.equal(error.kind, 'not-json');
    assert.include(error.message, 'Not found');
  });

  it('is refused when it is JSON of another shape', async () => {
    for (const text of ['{}', '{"error":"nope"}', '{"a":[{}],"b":[{}]}', '[1,2,3]', '["a"]', '{"meetings":[1]}']) assert.equal((await errorOf('meeting-guide', text)).kind, 'wrong-shape', text);
  });

  it('is no error when it is a list without rows', () => {
    assert.deepEqual(readFeed(meetingGuide, '[]').end, { rows: 0, guessedLengths: 0 });
    assert.equal(readFeed(meetingGuide, '{"meetings":[]}').end.rows, 0);
  });
});

describe('a document with flaws', () => {
  it('is read with a byte order mark', () => assert.deepEqual(names(`\ufeff[${row('a')}]`), ['a']));

  it('is read as one object a line', () => {
    assert.deepEqual(names(`${row('a')}\n${row('b')}\r\n\n${row('c')}\n`), ['a', 'b', 'c']);
    assert.deepEqual(names(`{"name": "a", oops}\n${row('b')}\n${row('c')}`), ['b', 'c']);
  });

  it('is read with commas too many or too few', () => assert.deepEqual(names(`[${row('a')},,${row('b')} ${row('c')},]`), ['a', 'b', 'c']));

  it('is read from the list under a known name, and from the only list of objects', () => {
    assert.deepEqual(names(`{"ok":true,"tags":["x"],"more":{"deep":[{}]},"meetings":[${row('a')}],"extra":[{}]}`), ['a']);
    assert.deepEqual(names(`{"count":1,"tags":["x"],"liste":[${row('a')}]}`), ['a']);
  });

  it('keeps the good rows of a tail that is cut off, and tells of the cut', () => {
    const { groups, rejected, end } = readFeed(meetingGuide, `[${row('a')},${row('b')},{"name":"c","da`);
    assert.equal(groups.length, 2);
    assert.deepEqual(rejected, [{ row: 3, why: 'is cut off: the feed ends in the middle of it' }]);
    assert.equal(end.rows, 3);
  });

  it('loses one row to a bad one, whatever bracket or quote is missing', () => {
    for (const bad of ['{"name":"x" "day":1}', '{"name":"x"', '{"name":["x"}', '{"name":x}', '}', '{"name":"it’s "quoted" here"}']) {
      const { groups, rejected } = readFeed(meetingGuide, `[${row('a')},${bad},${row('b')},${row('c')}]`);
      assert.includeMembers(groups.map(({ name }) => name), ['a', 'c'], bad);
      assert.isAtLeast(rejected.length, 1, bad);
    }
  });

  it('forgives bare line breaks and tabs inside a text', () => {
    const { groups } = readFeed(meetingGuide, '[{"name":"a","notes":"one\ntwo\tthree"}]');
    assert.equal(groups[0]?.description, 'one two three');
  });

  it('does not overflow on depth', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const { groups, end } = readFeed(meetingGuide, `[{"name":"deep","notes":${deep}},${row('b')}]`);
    assert.include(groups.map(({ name }) => name), 'b');
    assert.equal(end.rows, 2);
  });

  it('reads a key named __proto__ as any other', () => {
    const { groups } = readFeed(meetingGuide, '[{"name":"a","__proto__":{"day":3,"polluted":true}}]');
    assert.deepEqual(groups[0]?.schedule, []);
    assert.isUndefined(({} as Record<string, unknown>).polluted);
    assert.equal(readFeed(sheets, 'name,__proto__,day,time,types\na,b,1,19:00,O').groups.length, 1);
  });

  it('leaves out a text that is longer than any note', () => {
    const { groups, dropped } = readFeed(meetingGuide, [{ name: 'a', notes: '<a'.repeat(2_000_000) }, { name: 'b', notes: 'x'.repeat(20_001) }]);
    assert.deepEqual(groups.map(({ description }) => description), [undefined, undefined]);
    assert.deepEqual(dropped.map(({ field }) => field), ['notes', 'notes']);
  });

  it('comes in small slices, with breaths while it is scanned', () => {
    const text = JSON.stringify({ meetings: Array.from({ length: 1_050 }, (_, at) => ({ name: `g${String(at)}`, notes: 'x'.repeat(1_600) })) });
    const sizes: number[] = [];
    for (const slice of meetingGuide.read(text)) sizes.push(slice.groups.length);
    assert.isAtMost(Math.max(...sizes), 100);
    assert.include(sizes, 0);
  });
});
