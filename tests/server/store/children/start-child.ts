import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const scripts = {
  dyingAppend: new URL('./dying-append.ts', import.meta.url),
  dyingImport: new URL('./dying-import.ts', import.meta.url),
  holder: new URL('./holder.ts', import.meta.url),
};

/** Starts another process on a script beside this one. */
export function startChild(script: keyof typeof scripts, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', fileURLToPath(scripts[script]), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Resolves with the signal that a child died of; null where it ended by itself. Throws where it failed. */
export async function endOf(child: ChildProcess): Promise<string | null> {
  const [code, signal] = await once(child, 'exit') as [number | null, string | null];
  if (code) throw new Error(`The child failed with ${code}`);
  return signal;
}
