import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { controls } from './schedules/controls.ts';
import { runSchedule } from './schedules/run-schedule.ts';
import { openTables } from './schedules/simulated-endpoint.ts';

// Plays seeded schedules of everything that can go wrong between people who talk, and tells the seed of each that found something.
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    /** Tells what happened, moment by moment. */
    trace: { type: 'boolean', default: false },
    /** Plays without one of the parts that keep the promises. */
    without: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});
/** Tables are small where they are made anew now and then. */
const mostTogether = 100;

const [count, first] = [Number(values.count), Number(values.seed)];
const jobs = values.trace ? 1 : Math.min(Number(values.jobs), count);
const begunAt = performance.now();
const failed = await (jobs > 1 ? playInJobs() : play());
if (jobs > 1 || count === 1) console.log(`${count} schedules from seed ${first}: ${failed} failed, ${((performance.now() - begunAt) / 1_000).toFixed(1)} s`);
process.exitCode = failed > 0 ? 1 : 0;

/** Plays them one after the other. Returns how many failed. */
async function play(): Promise<number> {
  const variant = values.without === undefined ? undefined : controls[values.without];
  if (values.without !== undefined && !variant) throw new Error(`--without takes one of ${Object.keys(controls).join(', ')}`);
  let database = await openTables();
  let failures = 0;
  for (let at = 0; at < count; at++) {
    if (at > 0 && at % mostTogether === 0) { database.close(); database = await openTables(); }
    const { faults, trace } = await runSchedule(first + at, database, variant?.(), values.trace);
    for (const line of trace) console.log(line);
    for (const fault of faults) console.log(`seed ${first + at}: ${fault}`);
    if (faults.length > 0) failures += 1;
    if (faults.length > 0 && !values.trace) console.log(`  npm run schedules -- --seed ${first + at} --count 1 --trace${values.without === undefined ? '' : ` --without ${values.without}`}`);
  }
  database.close();
  return failures;
}

/** Plays them in as many processes as there is room for. */
async function playInJobs(): Promise<number> {
  const share = Math.ceil(count / jobs);
  const parts = Array.from({ length: jobs }, (_, at) => ({ seed: first + at * share, count: Math.min(share, count - at * share) })).filter(part => part.count > 0);
  const failures = await Promise.all(parts.map(async part => {
    const more = values.without === undefined ? [] : ['--without', values.without];
    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--jobs', '1', '--seed', String(part.seed), '--count', String(part.count), ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
    const seeds = new Set<string>();
    createInterface(child.stdout).on('line', line => {
      console.log(line);
      seeds.add(/^seed (\d+):/.exec(line)?.[1] ?? '');
    });
    const [code] = (await once(child, 'close')) as [number | null];
    seeds.delete('');
    // one that broke down has played less than it should
    return code === 0 ? 0 : Math.max(1, seeds.size);
  }));
  return failures.reduce((sum, one) => sum + one, 0);
}
