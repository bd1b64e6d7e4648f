import { spawn } from 'node:child_process';

/** How long a process may take to end in an orderly way before it is killed. */
const graceMs = 5000;
const running = new Set();

/**
 * Runs a command in a process group of its own, so that a time-out ends its children too.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, quiet?: boolean }} [options] `quiet` keeps the output for the caller
 * @returns {Promise<{ code: number, timedOut: boolean, output: string }>}
 */
export function run(command, args, { env = {}, timeoutMs = 600_000, quiet = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32' && command === 'npm',
    });
    hold(child);
    let output = '';
    let timedOut = false;
    const keep = chunk => { output += chunk; };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const timer = setTimeout(() => { timedOut = true; end(child); }, timeoutMs);
    const finish = code => {
      clearTimeout(timer);
      letGo(child);
      if (timedOut) output += `\nStopped: took longer than ${timeoutMs / 1000} s.\n`;
      resolve({ code: timedOut ? 1 : code, timedOut, output });
    };
    child.on('error', error => { output += `${error.message}\n`; finish(1); });
    child.on('exit', code => {
      signal(child, 'SIGKILL'); // what it may have left behind in its group
      finish(code ?? 1);
    });
  });
}

/** Runs one of the package's own Node programs. */
export const runNode = (args, options) => run(process.execPath, args, options);

function end(child) {
  signal(child, 'SIGTERM');
  setTimeout(() => { signal(child, 'SIGKILL'); }, graceMs).unref();
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // the group has ended already
  }
}

/** Process groups do not hear the terminal's Ctrl+C: it is passed on, for as long as there is one. */
function passOn(name) {
  const codes = { SIGINT: 130, SIGTERM: 143 };
  for (const child of running) signal(child, 'SIGTERM');
  setTimeout(() => {
    for (const child of running) signal(child, 'SIGKILL');
    process.exit(codes[name]);
  }, 1000);
}

function hold(child) {
  if (running.size === 0) for (const name of ['SIGINT', 'SIGTERM']) process.on(name, passOn);
  running.add(child);
}

function letGo(child) {
  running.delete(child);
  if (running.size === 0) for (const name of ['SIGINT', 'SIGTERM']) process.off(name, passOn);
}
