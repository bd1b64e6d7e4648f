import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findPostgres, serverUser } from './postgres-programs.ts';

const startTimeoutMs = 60_000;
const retryMs = 50;

/** A PostgreSQL server of a test's own. */
export interface PostgresCluster {
  /** Its `postgres` database. */
  url: string;
  /** Makes an empty database; returns its address. */
  makeDatabase(): Promise<string>;
  /** Stops it in good order, where it runs, and starts it again. */
  restart(): Promise<void>;
  /** Ends it in the middle of whatever it does, as a power cut would. */
  kill(): Promise<void>;
  /** Stops it and removes its files. */
  stop(): Promise<void>;
}

/** Makes and starts a server in a temporary folder, on a free port of this machine only. Throws where no PostgreSQL is installed. */
export async function startCluster(): Promise<PostgresCluster> {
  const programs = findPostgres();
  if (typeof programs === 'string') throw new Error(programs);
  const folder = mkdtempSync(join(tmpdir(), 'postgres-cluster-'));
  const server = new Server(programs.folder, folder, await freePort());
  const letGo = atEnd(() => { server.endNow(); });
  const stop = async (): Promise<void> => {
    await server.stop();
    server.endNow();
    letGo();
  };
  try {
    server.make();
    await server.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: server.url('postgres'),
    makeDatabase: () => server.makeDatabase(),
    restart: async () => { await server.stop(); await server.start(); },
    kill: () => server.stop('SIGKILL'),
    stop,
  };
}

/** Does something when this process ends, also when it is told to. Returns how to give that up. */
function atEnd(work: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const exit = (): void => process.exit(1);
  process.once('exit', work);
  for (const signal of signals) process.once(signal, exit);
  return () => {
    process.off('exit', work);
    for (const signal of signals) process.off(signal, exit);
  };
}

class Server {
  readonly #programs: string;
  readonly #folder: string;
  readonly #port: number;
  #process: ChildProcess | undefined;
  #said = '';
  #databases = 0;

  constructor(programs: string, folder: string, port: number) {
    this.#programs = programs;
    this.#folder = folder;
    this.#port = port;
  }

  url(database: string): string {
    return `postgresql://postgres@127.0.0.1:${this.#port}/${database}`;
  }

  make(): void {
    const user = serverUser();
    if (user) chownSync(this.#folder, user.uid, user.gid);
    // the cluster itself can be made anew; only what is written later has to be on the disk
    execFileSync(join(this.#programs, 'initdb'), ['-D', this.#data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'], { ...user, cwd: this.#folder, stdio: 'pipe' });
  }

  async start(): Promise<void> {
    const deadline = Date.now() + startTimeoutMs;
    while (!(await this.#answers())) {
      // after a kill, the last of the old processes may still be there
      if (!isRunning(this.#process)) this.#spawn();
      if (Date.now() > deadline) throw new Error(`PostgreSQL did not start within ${startTimeoutMs} ms:\n${this.#said}`);
      await wait(retryMs);
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!isRunning(running)) return;
    const exit = once(running, 'exit');
    running.kill(signal);
    await exit;
  }

  /** For when this process ends, as well: it waits for nothing. */
  endNow(): void {
    this.#process?.kill('SIGQUIT');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async makeDatabase(): Promise<string> {
    const name = `database_${++this.#databases}`;
    const client = new pg.Client(this.url('postgres'));
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`);
    await client.end();
    return this.url(name);
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  #spawn(): void {
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=on', 'timezone=UTC', 'log_timezone=UTC'];
    const args = ['-D', this.#data, '-p', String(this.#port), ...settings.flatMap(setting => ['-c', setting])];
    const started = spawn(join(this.#programs, 'postgres'), args, { ...serverUser(), cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#process = started;
    started.stderr.setEncoding('utf8').on('data', (text: string) => { this.#said = (this.#said + text).slice(-4_000); });
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client(this.url('postgres'));
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }
}

const isRunning = (process: ChildProcess | undefined): process is ChildProcess => process?.exitCode === null && process.signalCode === null;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
