import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runNode } from '../setup/run.mjs';

const tallyFile = '.cache/tally.json';

/**
 * Runs one part and returns its tally. A part that ended badly without a failure to show for it, was stopped, or ran
 * no test at all is one failure: a crash never looks like success.
 */
export async function runPart({ title, args, env = {}, timeoutMs, countsAsOne = false }) {
  console.log(`\n— ${title}`);
  mkdirSync('.cache', { recursive: true });
  rmSync(tallyFile, { force: true });
  const beganAt = performance.now();
  const { code, timedOut } = await runNode(args, { env: { ...env, TALLY: tallyFile }, timeoutMs });
  const tally = countsAsOne ? { passed: code === 0 ? 1 : 0, failed: 0, failures: [] } : readTally();
  const seconds = ((performance.now() - beganAt) / 1000).toFixed(1);
  if (timedOut) console.error(`${title}: stopped after ${timeoutMs / 60_000} minutes.`);
  if (tally.failed > 0 || (code === 0 && tally.passed > 0)) {
    console.log(`${title}: ${seconds} s`);
    return timedOut ? { ...tally, failed: tally.failed + 1, failures: [...tally.failures, `${title}: stopped`] } : tally;
  }
  console.error(`${title}: ended with code ${code} and ${tally.passed} passed tests.`);
  return { ...tally, failed: 1, failures: [`${title}: ended with code ${code}`] };
}

const readTally = () => (existsSync(tallyFile) ? JSON.parse(readFileSync(tallyFile, 'utf8')) : { passed: 0, failed: 0, failures: [] });
