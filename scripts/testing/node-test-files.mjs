import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The tests that need Node and no page. */
const folders = ['tests/bin', 'tests/package', 'tests/scripts', 'tests/server'];

/** Node's test files; where files are asked for, only those that lie under one of the paths. */
export function nodeTestFiles(asked) {
  const all = folders.filter(existsSync).flatMap(folder => readdirSync(folder, { recursive: true }).map(file => join(folder, file)));
  const starts = asked?.map(glob => glob.split('*', 1)[0]);
  return all.filter(file => file.endsWith('.test.ts') && (!starts || starts.some(start => file.startsWith(start)))).sort();
}
