import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { storeConforms } from './conformance.ts';

describe('the store in an SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-store-'));
  let files = 0;
  after(() => { rmSync(folder, { recursive: true }); });

  storeConforms(() => ({ file: join(folder, 'made', `${++files}.db`) }));
});
