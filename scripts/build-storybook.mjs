// Builds Storybook into storybook-static/, with the docs of the elements from the manifest.
import { preparePackages } from './setup/packages.mjs';
import { runNode } from './setup/run.mjs';

await preparePackages();
for (const args of [
  ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'],
  ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--disable-telemetry', '--output-dir', 'storybook-static'],
]) {
  const { code } = await runNode(args);
  if (code !== 0) process.exit(code);
}
