import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts another process on a script beside this one. */
export function startChild(script: 'dying-import' | 'holder', ...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL(`${script}.ts`, import.meta.url)), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Resolves with the signal that a child died of; null where it ended by itself. Throws where it failed. */
export async function endOf(child: ChildProcess): Promise<string | null> {
  const [code, signal] = await once(child, 'exit') as [number | null, string | null];
  if (code) throw new Error(`The child failed with ${code}`);
  return signal;
}
