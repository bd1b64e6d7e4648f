import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { rssOf, type RunningEndpoint } from '../endpoint/running.ts';

/** Starts a floor in a process of its own. */
export async function startFloor(kind: 'http' | 'ws', frameBytes: number): Promise<Pick<RunningEndpoint, 'address' | 'rss' | 'stop'>> {
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'tests/speed/stream/floor-server.mjs', kind, String(frameBytes)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { port } = JSON.parse(line) as { port: number };
  return {
    address: `http://127.0.0.1:${String(port)}`,
    rss: () => rssOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
