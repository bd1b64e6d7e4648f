import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** A server of the endpoint as an operator runs it, which can be killed and started again at the same address. */
export class ServerProcess {
  readonly base: string;
  readonly #port: number;
  readonly #env: Readonly<Record<string, string>>;
  readonly #within: readonly string[];
  #child: ChildProcess | undefined;

  private constructor(port: number, env: Readonly<Record<string, string>>, within: readonly string[]) {
    this.#port = port;
    this.#env = env;
    this.#within = within;
    this.base = `http://127.0.0.1:${port}`;
  }

  /** Starts one. `env`: where its data is, as DATA or DATABASE_URL. `within`: a command that becomes the one that follows it. */
  static async start(env: Readonly<Record<string, string>>, within: readonly string[] = []): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), env, within);
    await server.start();
    return server;
  }

  get pid(): number {
    return this.#child?.pid ?? NaN;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const [program, ...words] = [...this.#within, process.execPath, '--import', 'tsx', 'demo/server/main.ts'];
    const child = spawn(program, words, {
      env: { ...process.env, PORT: String(this.#port), HOST: '127.0.0.1', ALLOWANCE: '10000', CONFIG: 'demo/server/endpoint.config.json', ...this.#env }, stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const said: string[] = [];
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => { reject(new Error(`it ended: ${said.join('\n')}`)); });
      createInterface(child.stdout).on('line', line => {
        said.push(line);
        if ((JSON.parse(line) as { msg: string }).msg === 'ready') resolve();
      });
    });
  }

  /** Ends it in good order. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

/** Does one thing with a store that no server holds: `new-epoch`. */
export async function runCommand(env: Readonly<Record<string, string>>, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts', ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}`);
}

/** Waits until something is so; at most some 30 s. */
export async function until(isSo: () => boolean | Promise<boolean>, otherwise: string | (() => string)): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    if (await isSo()) return;
    await wait(10);
  }
  throw new Error(typeof otherwise === 'string' ? otherwise : otherwise());
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
