import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** An endpoint in a process of its own, so that its memory and its time are its own. */
export interface RunningEndpoint {
  address: string;
  /** From the start of the process to the first answer it can give. */
  readyMs: number;
  /** Memory of the process, bytes. */
  rss: () => number;
  stop: () => Promise<void>;
}

const patienceMs = 300_000;

/** Starts the endpoint as production does, on a free port. */
export async function startEndpoint(env: Readonly<Record<string, string>>): Promise<RunningEndpoint> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'scripts/endpoint.mjs'], { env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ALLOWANCE: '10000', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await readyPort(child);
  return {
    address: `http://127.0.0.1:${String(port)}`,
    readyMs: performance.now() - began,
    rss: () => rssOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function readyPort(child: ChildProcess): Promise<number> {
  const late = setTimeout(() => { child.kill(); }, patienceMs);
  try {
    if (child.stdout) for await (const line of createInterface(child.stdout)) {
      const said = JSON.parse(line) as { msg?: string; port?: number };
      if (said.msg === 'ready' && said.port !== undefined) return said.port;
    }
  } finally {
    clearTimeout(late);
  }
  throw new Error('the endpoint did not start: see above');
}

/** Linux tells it; elsewhere there is no figure. */
export function rssOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? NaN) * 1024;
  } catch {
    return NaN;
  }
}
