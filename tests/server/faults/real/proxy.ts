import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something between pages and an endpoint: it can hold streams back until they end, or stop passing them on. */
export class Proxy {
  /** Passes an answer on when it is whole, as some proxies do. */
  holdsStreams = false;
  readonly #target: string;
  readonly #server: Server;
  readonly #answers = new Set<IncomingMessage>();
  #isStalled = false;

  private constructor(target: string) {
    this.#target = target;
    this.#server = createServer((asked, answer) => { this.#pass(asked, answer); });
  }

  static async before(target: string): Promise<Proxy> {
    const proxy = new Proxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Reads nothing of what comes any more, and says so to nobody. */
  stall(): void {
    this.#isStalled = true;
    for (const answer of this.#answers) answer.pause();
  }

  resume(): void {
    this.#isStalled = false;
    for (const answer of this.#answers) answer.resume();
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const passed = request(this.#target + (asked.url ?? ''), { method: asked.method, headers: asked.headers, agent: false });
    passed.on('response', from => {
      this.#answers.add(from);
      const isHeld = this.holdsStreams && from.headers['content-type']?.startsWith('text/event-stream') === true;
      if (!isHeld) answer.writeHead(from.statusCode ?? 502, from.headers).flushHeaders();
      from.on('data', (bytes: Buffer) => { if (!isHeld) answer.write(bytes); });
      from.on('error', () => { answer.destroy(); });
      from.on('close', () => {
        this.#answers.delete(from);
        if (from.complete) answer.end();
        else answer.destroy();
      });
      if (this.#isStalled) from.pause();
    });
    passed.on('error', () => { answer.destroy(); });
    answer.on('close', () => { passed.destroy(); });
    asked.pipe(passed);
  }
}
