import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A reporter for Node's test runner that prints nothing and writes how many tests passed, failed and were skipped, and which failed. */
export default async function* nodeTally(events) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if (!/^test:(pass|fail)$/.test(type) || data.details.type === 'suite') continue;
    if (type === 'test:fail') {
      total.failed++;
      total.failures.push(`${data.file ? relative('.', data.file) : 'Node'}: ${data.name}`);
    } else if (data.skip !== undefined || data.todo !== undefined) total.skipped++;
    else total.passed++;
  }
  if (process.env.TALLY) writeFileSync(process.env.TALLY, JSON.stringify(total));
  yield '';
}
