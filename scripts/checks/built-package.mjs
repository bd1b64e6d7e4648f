// Builds, weighs and inspects what the package ships, one step after the other as each reads what the last one made.
import { runNode } from '../setup/run.mjs';

const steps = [
  ['scripts/build.mjs'],
  ['scripts/budgets.mjs'],
  ['node_modules/publint/src/cli.js', '--strict', '--pack', 'false'],
];

for (const args of steps) {
  const { code } = await runNode(args);
  if (code !== 0) process.exit(code);
}
