import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { launcherFor } from './scripts/runner/launchers.mjs';
import { reporter } from './scripts/runner/reporter.mjs';
import { flakyModule, servedFiles } from './scripts/runner/served-files.mjs';
import { findEngines } from './scripts/setup/engines.mjs';

const { ENGINE: engineName = 'chromium', REAL_FEEDS: realFeeds, TALLY: tallyFile } = process.env;
const root = fileURLToPath(new URL('.', import.meta.url));
const engine = findEngines().find(({ name, path }) => name === engineName && path);
if (!engine) throw new Error(`No ${engineName} found.`);

/** Development builds of Lit say so on every page. */
const expected = /Lit is in dev mode/;

// one engine a run: `npm test` runs this once for each that it finds
export default {
  rootDir: root,
  files: ['tests/**/*.test.ts', '!tests/{bin,package,scripts,server,stories}/**'],
  nodeResolve: true,
  browsers: [launcherFor(engine)],
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // one file draws two hundred stories
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 20_000 } },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` })],
  middleware: [servedFiles(root, realFeeds), flakyModule()],
  reporters: [reporter({ root, tallyFile })],
  filterBrowserLogs: ({ args }) => !args.some(words => expected.test(String(words))),
  testRunnerHtml: testFramework => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Tests</title><script>window.__realFeeds = ${Boolean(realFeeds)};</script>
    <script src="/scripts/runner/own-site.js"></script></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
};
