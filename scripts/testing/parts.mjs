import { nodeTestFiles } from './node-test-files.mjs';

const minuteMs = 60_000;
const testRunner = 'node_modules/@web/test-runner/dist/bin.js';
const nodeTests = ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./scripts/runner/node-tally.mjs', '--test-reporter-destination=stdout'];

/** What to run, in order, for these options: each part is one program that writes its own tally. */
export function partsOf({ only, files }, engines) {
  const wanted = part => !only || only.includes(part);
  const parts = [];
  if (wanted('check')) parts.push({ title: 'Checks', args: ['scripts/check.mjs'], timeoutMs: 10 * minuteMs });
  if (wanted('node')) parts.push(...nodeParts(files));
  if (wanted('browser')) {
    const narrowed = files ? ['--files', ...files] : [];
    parts.push(...engines.map(engine => browserPart(`Browser tests in ${engine.label}`, engine, narrowed)));
  }
  if (wanted('stories') && !files) {
    parts.push(
      { title: 'Storybook builds', args: ['scripts/build-storybook.mjs'], timeoutMs: 5 * minuteMs, countsAsOne: true },
      ...engines.map(engine => browserPart(`Stories in ${engine.label}`, engine, ['--files', 'tests/stories/**/*.test.ts'])),
    );
  }
  return parts;
}

function nodeParts(asked) {
  const files = nodeTestFiles(asked);
  if (files.length === 0) return [];
  return [{ title: 'Node tests', args: [...nodeTests, ...files], timeoutMs: 10 * minuteMs }];
}

const browserPart = (title, { name }, args) => ({ title, args: [testRunner, '--static-logging', ...args], env: { ENGINE: name }, timeoutMs: 15 * minuteMs });
