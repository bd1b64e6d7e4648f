// npm run bench -- opening [--json]: how long it takes to tell of 10,000 records with mixed hours whether they are open.
import { parseArgs } from 'node:util';
import { openingAt } from '../../src/time/opening.ts';
import '../../src/time/rules.ts';
import { figure, printTable } from './harness/report.ts';
import { median, p95 } from './harness/statistics.ts';
import { mixedHours } from './opening/hours.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const total = 10_000;
const rounds = 60;
const warmUp = 10;
const goalMs = 50;
const hourMs = 3_600_000;

const records = mixedHours(total);
const start = Date.UTC(2026, 10, 25, 22, 10);
const durations = [];
for (let round = 0; round < rounds; round += 1) {
  const began = performance.now();
  // five hours on each time: by day and by night, on all weekdays
  for (const hours of records) openingAt(hours, start + round * 5 * hourMs);
  if (round >= warmUp) durations.push(performance.now() - began);
}

const figures = [figure('all asked once, median', median(durations), 'ms', goalMs), figure('all asked once, 95 of 100', p95(durations), 'ms')];
printTable([{ label: `${total.toLocaleString('en')} records`, figures }]);
if (values.json) console.log(JSON.stringify({ bench: 'opening', figures }));
