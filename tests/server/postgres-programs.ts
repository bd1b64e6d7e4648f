import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const debianFolder = '/usr/lib/postgresql';

/** The folder of PostgreSQL's server programs, or why it cannot be used. */
export function findPostgres(): { folder: string } | string {
  const folder = [...foldersOnPath(), ...debianFolders()].find(each => existsSync(join(each, 'initdb')) && existsSync(join(each, 'postgres')));
  if (folder === undefined) return 'PostgreSQL is not installed. On Debian: apt install postgresql';
  if (isRoot() && !serverUser()) return 'PostgreSQL does not run as root, and there is no user "postgres" to run it as';
  return { folder };
}

/** Why tests of PostgreSQL are skipped; false where they are not. Where REQUIRE_POSTGRES is set they never are: they fail. */
export function skipOfPostgres(): string | false {
  const found = findPostgres();
  return typeof found === 'string' && !process.env.REQUIRE_POSTGRES && found;
}

/** The user that the server is to run as, where this process is root; undefined where it can be the same. */
export function serverUser(): { uid: number; gid: number } | undefined {
  if (!isRoot()) return undefined;
  try {
    const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Where the programs on the PATH really are: often only some of them are linked there. */
function foldersOnPath(): string[] {
  const found = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, 'postgres')).filter(existsSync);
  return found.map(path => dirname(realpathSync(path)));
}

function debianFolders(): string[] {
  if (!existsSync(debianFolder)) return [];
  return readdirSync(debianFolder).sort((one, other) => Number(other) - Number(one)).map(version => join(debianFolder, version, 'bin'));
}
