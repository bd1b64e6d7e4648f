import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './packages.mjs';
import { runNode } from './run.mjs';

const sources = ['demo/server', 'demo/site', 'bin/feed', 'src', 'scripts/vite', 'package-lock.json'];
const program = 'build/endpoint/main.js';

/** Builds the endpoint where its sources are newer than the last build; in a process of its own, so that no memory of it stays. */
export async function builtEndpoint() {
  const newest = Math.max(...sources.map(newestIn));
  if (newest < (statSync(program, { throwIfNoEntry: false })?.mtimeMs ?? 0)) return;
  const { code, output } = await runNode(['scripts/build-endpoint.mjs'], { quiet: true });
  if (code !== 0) stop(`${output}\nThe endpoint could not be built: see above.`);
}

function newestIn(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path, { withFileTypes: true }).map(entry => newestIn(join(path, entry.name))));
}
