import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/**
 * Prints a line a test file, every failure in full, and a total an engine; writes the total to `tallyFile`.
 * A file without tests counts as a failure: nothing that was meant to be checked goes missing unseen.
 */
export function reporter({ root, tallyFile }) {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const { passed, failures } = outcome(session);
        const counts = [`${passed} passed`, failures.length > 0 && `${failures.length} FAILED`].filter(Boolean).join(', ');
        logger.log(`${failures.length > 0 ? '✗' : '✓'} ${session.browser.name} ${relative(root, testFile)}: ${counts}`);
        for (const { name, why } of failures) logger.log(`    ✗ ${name}\n${indent(why)}`);
        if (failures.length > 0) for (const words of session.logs.slice(0, 20)) logger.log(indent(`console: ${words.map(readable).join(' ')}`));
      }
    },

    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) {
        const { passed, skipped, failures } = outcome(session);
        total.passed += passed;
        total.skipped += skipped;
        total.failed += failures.length;
        for (const { name } of failures) total.failures.push(`${session.browser.name} ${relative(root, session.testFile)}: ${name}`);
      }
      const engine = sessions[0]?.browser.name ?? 'No engine';
      console.log(`${engine}: ${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
      if (tallyFile) writeFileSync(tallyFile, JSON.stringify(total));
    },
  };
}

/** What one test file came to in one engine. */
function outcome(session) {
  const tests = session.testResults ? [...everyTest(session.testResults)] : [];
  const failures = tests
    .filter(({ test }) => !test.passed && !test.skipped)
    .map(({ name, test }) => ({ name, why: describe(test.error ?? {}) }));
  for (const error of session.errors) failures.push({ name: 'the page', why: describe(error) });
  if (failures.length === 0 && tests.length === 0) failures.push({ name: 'the page', why: 'no test ran' });
  return { passed: tests.filter(({ test }) => test.passed).length, skipped: tests.filter(({ test }) => test.skipped).length, failures };
}

/** What went wrong and where: only Chromium repeats the message in the stack. */
function describe({ message = 'failed', stack = '', expected, actual } = {}) {
  const differs = expected === undefined ? '' : `\nexpected: ${expected}\nactual:   ${actual}`;
  return `${stack.includes(message) ? '' : `${message}\n`}${stack.trimEnd()}${differs}`.trimEnd();
}

function* everyTest(suite, path = []) {
  for (const test of suite.tests) yield { name: [...path, test.name].join(' › '), test };
  for (const inner of suite.suites) yield* everyTest(inner, [...path, inner.name]);
}

const readable = word => (typeof word === 'string' ? word : inspect(word));
const indent = text => text.split('\n').map(line => `      ${line}`).join('\n');
