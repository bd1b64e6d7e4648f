// npm run bench -- NAME [--json]: runs tests/speed/NAME.bench.mjs, or says which there are.
import { existsSync, readdirSync } from 'node:fs';
import { preparePackages, stop } from './setup/packages.mjs';
import { runNode } from './setup/run.mjs';

const folder = 'tests/speed';
const suffix = '.bench.mjs';
const longestMs = 1_800_000;

await preparePackages();
const [name = '', ...options] = process.argv.slice(2);
const known = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith(suffix)).map(file => file.slice(0, -suffix.length)) : [];
if (!known.includes(name)) stop(`Which bench? npm run bench -- NAME [--json]. There are: ${known.join(', ') || 'none yet'}.`);
const { code } = await runNode(['--import', 'tsx', `${folder}/${name}${suffix}`, ...options], { timeoutMs: longestMs });
process.exit(code);
