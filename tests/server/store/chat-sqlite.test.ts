import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { chatConforms } from './chat-conformance.ts';

describe('conversation in an SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-chat-'));
  let files = 0;
  after(() => { rmSync(folder, { recursive: true }); });

  chatConforms(() => ({ file: join(folder, `${++files}.db`) }));
});
