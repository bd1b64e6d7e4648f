// npm run check: everything that can be said about the code without running it, two checks at a time.
import { writeFileSync } from 'node:fs';
import { preparePackages } from './setup/packages.mjs';
import { runNode } from './setup/run.mjs';

const longestMs = 300_000;
const atOnce = 2;

/** Each check: its name, what it makes sure of, and the program that does. */
const checks = [
  // the longest first; the package check reads what it builds
  ['build', 'everything builds within its size budget, and the package is sound', ['scripts/checks/built-package.mjs']],
  ['lint', 'the rules of style, Lit and accessibility', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0']],
  ['types', 'strict TypeScript', ['node_modules/typescript/bin/tsc', '-p', '.']],
  ['templates', 'bindings and tags in templates fit the elements', ['node_modules/lit-analyzer/cli.js', 'src/**/*.ts', '--quiet', '--maxWarnings', '0']],
  ['layers', 'folders import one way, without cycles', ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'bin', 'demo', 'scripts', 'tests', '--config', '.dependency-cruiser.js', '--output-type', 'err-long']],
  ['dead code', 'no file, export or package is left over', ['node_modules/knip/bin/knip.js', '--no-progress']],
  ['paths', 'no file depends on a place outside the repository', ['scripts/checks/own-paths.mjs']],
];

await preparePackages();
const only = process.argv.slice(2);
const waiting = checks.filter(([name]) => only.length === 0 || only.includes(name));
const tally = { passed: 0, failed: 0, failures: [] };
await Promise.all(Array.from({ length: atOnce }, work));
if (process.env.TALLY) writeFileSync(process.env.TALLY, JSON.stringify(tally));
console.log(`Checks: ${tally.passed} passed, ${tally.failed} failed`);
if (tally.failed > 0) process.exitCode = 1;

async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const [name, promise, args] = check;
    const { code, output } = await runNode(args, { quiet: true, timeoutMs: longestMs });
    tally[code === 0 ? 'passed' : 'failed']++;
    if (code !== 0) tally.failures.push(name);
    console.log(`${code === 0 ? '✓' : '✗'} ${name}: ${promise}${code === 0 ? '' : `\n${output}`}`);
  }
}
