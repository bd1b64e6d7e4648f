// No file may lead to a place outside the repository: only .ci/run knows the folder beside it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const allowed = new Set(['.ci/run']);
// put together here, so that this file does not find itself
const forbidden = [['..', 'shared'], ['', 'work', 'shared'], ['', 'work', 'main'], ['', 'tmp', 'briefs']].map(parts => parts.join('/'));

const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' });
const found = stdout.split('\0').filter(Boolean).filter(file => !allowed.has(file)).flatMap(file => {
  const text = read(file);
  return forbidden.filter(path => text.includes(path)).map(path => `${file} names ${path}`);
});
for (const line of found) console.error(line);
if (found.length > 0) process.exitCode = 1;

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // deleted, not yet committed
  }
}
