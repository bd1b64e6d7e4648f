// npm start: from a bare clone to the sample pages in a browser. Node's own modules only until the packages are there.
import { builtEndpoint } from './setup/built-endpoint.mjs';
import { preparePackages, stop } from './setup/packages.mjs';
import { runNode } from './setup/run.mjs';

await preparePackages();
console.log('Building …');
const build = await runNode(['scripts/build.mjs'], { quiet: true });
if (build.code !== 0) stop(`${build.output}\nThe build failed: see above.`);
const forever = 2 ** 31 - 1;
await builtEndpoint();
const { code } = await runNode(['--max-semi-space-size=4', 'build/endpoint/site.js'], { timeoutMs: forever });
process.exit(code);
