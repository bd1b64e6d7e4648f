// Builds everything under dist/, and the manifest of the elements. `npm run build` checks the size budgets after it.
import { chmodSync, rmSync } from 'node:fs';
import { preparePackages, stop } from './setup/packages.mjs';
import { runNode } from './setup/run.mjs';

await preparePackages();
process.env.NODE_ENV = 'production'; // vite then takes the production builds of the packages, whatever its mode is called
const { build } = await import('vite');
rmSync('dist', { recursive: true, force: true });

const declarations = runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { quiet: true });
const manifest = runNode(['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'], { quiet: true });
// dist/ is empty already, and the declarations are being written into it: none of these may empty it again
for (const mode of ['page', 'npm', 'command']) await build({ mode, logLevel: 'warn', configFile: 'vite.config.ts', build: { emptyOutDir: false } });
chmodSync('dist/bin/peer-support-widgets.js', 0o755);
for (const { code, output } of await Promise.all([declarations, manifest])) if (code !== 0) stop(output);
console.log('Built dist/loader.js, dist/esm, dist/bin and custom-elements.json.');
