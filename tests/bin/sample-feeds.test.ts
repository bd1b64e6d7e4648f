import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { reviewFeed } from '../../bin/feed/review.ts';

const read = (name: string): Promise<{ text: string; contentType: string }> =>
  Promise.resolve({ text: readFileSync(new URL(`../../demo/feeds/${name}`, import.meta.url), 'utf8'), contentType: '' });

describe('the sample feeds', () => {
  const feeds: [name: string, format: string, shown: number, badRows: number][] = [
    ['riverton.meeting-guide.json', 'meeting-guide', 296, 4],
    ['harbor.bmlt.json', 'bmlt', 147, 3],
    ['online.central-query.json', 'central-query', 76, 4],
    ['circles.csv', 'csv', 56, 4],
  ];
  for (const [name, format, shown, badRows] of feeds) {
    it(`${name} shows ${String(shown)} rows and sets aside the bad ones it was given`, async () => {
      const review = await reviewFeed(name, { read });
      assert.deepEqual([review.format, review.shown, review.rejected.length, review.rows], [format, shown, badRows, shown + badRows]);
    });
  }
});
