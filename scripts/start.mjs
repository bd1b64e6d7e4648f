// npm start: from a bare clone to the sample pages in a browser. Node's own modules only until the packages are there.
import { preparePackages, stop } from './setup/packages.mjs';
import { runNode } from './setup/run.mjs';

await preparePackages();
console.log('Building …');
const build = await runNode(['scripts/build.mjs'], { quiet: true });
if (build.code !== 0) stop(`${build.output}\nThe build failed: see above.`);
const forever = 2 ** 31 - 1;
const { code } = await runNode(['--import', 'tsx', 'demo/site/main.ts'], { timeoutMs: forever });
process.exit(code);
