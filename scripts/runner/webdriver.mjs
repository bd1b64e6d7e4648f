import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const startMs = 20_000;
const pollMs = 100;
const callMs = 30_000;

/** A session of WebKitGTK's MiniBrowser over plain WebDriver, with a screen of its own where there is none. */
export class WebKitSession {
  #processes = [];
  #address = '';

  /** Starts the screen, the driver and the browser. */
  async start(binary) {
    const env = { ...process.env, NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    env.DISPLAY ??= await this.#startScreen();
    const port = await freePort();
    const driver = `http://127.0.0.1:${port}`;
    this.#spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
    await answers(`${driver}/status`);
    const options = { binary, args: ['--automation'] };
    const { sessionId } = await call('POST', `${driver}/session`, { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    this.#address = `${driver}/session/${sessionId}`;
  }

  /** Opens an address in the one window. */
  async open(url) {
    await call('POST', `${this.#address}/url`, { url });
  }

  /** Ends the browser, the driver and the screen, whatever state they are in. */
  async end() {
    if (this.#address) await call('DELETE', this.#address).catch(() => undefined); // it may be gone already
    for (const child of this.#processes.reverse()) child.kill('SIGKILL');
    this.#processes = [];
    this.#address = '';
  }

  /** Xvfb picks a free display itself and writes its number to the file descriptor it is told. */
  async #startScreen() {
    const screen = this.#spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [number] = await once(screen.stdio[3], 'data', { signal: AbortSignal.timeout(startMs) });
    return `:${String(number).trim()}`;
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    child.on('error', error => { console.error(`${command}: ${error.message}`); });
    this.#processes.push(child);
    return child;
  }
}

async function call(method, address, body) {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(callMs),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function answers(address) {
  const until = Date.now() + startMs;
  for (;;) {
    try {
      return await call('GET', address);
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(pollMs);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
