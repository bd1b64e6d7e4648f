import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const oldest = [20, 19];
const stamp = 'node_modules/.installed-for';

/** Makes a bare clone ready: the right Node, the repository as working folder, and the packages of the lock file. Ends the process when it cannot. */
export async function preparePackages() {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  requireNode(process.versions.node);
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (npm ci) …');
  const { code } = await npm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) stop('npm ci failed: see above. Is the network there?');
  writeFileSync(stamp, wanted);
}

/** Runs npm, the same one that started this script where there is one. */
export function npm(args, options) {
  const { npm_execpath: own } = process.env;
  return own ? run(process.execPath, [own, ...args], options) : run('npm', args, options);
}

/** Says why the work cannot go on, and ends. */
export function stop(why) {
  console.error(why);
  process.exit(1);
}

function requireNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    stop(`Node ${oldest.join('.')} or newer is needed; this is ${version}.`);
  }
}

/** Changes with the lock file and with the Node that native packages were installed for. */
function fingerprint() {
  const { platform, arch, versions } = process;
  return createHash('sha256').update(readFileSync('package-lock.json')).update([platform, arch, versions.modules].join()).digest('hex');
}
