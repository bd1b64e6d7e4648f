import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Installs a Chromium from Debian's own packages: only there, and only as root. Anywhere else it does nothing. */
export async function installChromium() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  console.log('No Chromium found: installing one with apt-get …');
  await aptGet('update');
  // the headless shell is three times faster, but not every release has it
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if ((await aptGet('install', '-y', '--no-install-recommends', name)).code === 0) return;
  }
}

const aptGet = (...args) => run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
