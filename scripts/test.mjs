// npm test: from a bare clone to every test in every engine there is. Node's own modules only until the packages are there.
import { findEngines } from './setup/engines.mjs';
import { installChromium } from './setup/install-chromium.mjs';
import { preparePackages, stop } from './setup/packages.mjs';
import { parseOptions } from './testing/options.mjs';
import { partsOf } from './testing/parts.mjs';
import { runPart } from './testing/run-part.mjs';

const options = parseOptions(process.argv.slice(2));
await preparePackages();
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const add = part => {
  for (const key of Object.keys(total)) total[key] += part[key] ?? 0;
  failures.push(...part.failures ?? []);
};

const engines = await usableEngines();
for (const part of partsOf(options, engines)) add(await runPart(part));
// a long run is read from its end
if (failures.length > 0) console.log(`\nFailed:\n${failures.map(name => `  ✗ ${name}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);

/** The engines to test in. Names those that are missing, and how to get them; a missing one fails only where all are required. */
async function usableEngines() {
  if (!findEngines().find(({ name }) => name === 'chromium').path) await installChromium();
  const wanted = findEngines().filter(({ name }) => !options.engine || name === options.engine);
  for (const { label, path, how } of wanted) {
    console.log(path ? `${label}: ${path}` : `${label}: not found, so nothing is tested in it. To have it, ${how}.`);
    if (!path && options.requireAllEngines) add({ failed: 1, failures: [`${label}: not found`] });
  }
  const found = wanted.filter(({ path }) => path);
  if (found.length === 0) stop('No browser engine to test in: see above.');
  return found;
}
