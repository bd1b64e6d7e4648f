import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something between pages and an endpoint that does to streams what is done to them on their way. */
export class Proxy {
  /** Passes a stream on when it is whole, as some proxies do. */
  holdsStreams = false;
  /** Bytes after which a stream breaks off. Asked once for each. */
  cutsAfter: () => number = () => Infinity;
  /** How many streams were begun. */
  streams = 0;
  /** How many are open. */
  openStreams = 0;
  readonly #target: string;
  readonly #server: Server;
  readonly #open = new Set<IncomingMessage>();

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

  /** Reads nothing more of what is open now, and says so to nobody. What is begun later goes through. */
  freeze(): void {
    for (const answer of this.#open) answer.pause();
  }

  thaw(): void {
    for (const answer of this.#open) answer.resume();
  }

  /** Breaks off what is open now. */
  cut(): void {
    for (const answer of this.#open) answer.destroy();
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const passed = request(this.#target + (asked.url ?? ''), { method: asked.method, headers: asked.headers, agent: false });
    passed.on('response', from => { this.#answer(from, answer); });
    passed.on('error', () => { answer.destroy(); });
    answer.on('close', () => { passed.destroy(); });
    asked.pipe(passed);
  }

  #answer(from: IncomingMessage, answer: ServerResponse): void {
    const isStream = from.headers['content-type']?.startsWith('text/event-stream') === true;
    const isHeld = isStream && this.holdsStreams;
    let left = isStream ? this.cutsAfter() : Infinity;
    this.streams += Number(isStream);
    this.openStreams += Number(isStream);
    this.#open.add(from);
    if (!isHeld) answer.writeHead(from.statusCode ?? 502, from.headers).flushHeaders();
    from.on('data', (bytes: Buffer) => {
      if (isHeld) return;
      answer.write(bytes.subarray(0, left), () => { if (left <= 0) answer.destroy(); });
      left -= bytes.length;
    });
    from.on('error', () => { answer.destroy(); });
    from.on('close', () => {
      this.#open.delete(from);
      this.openStreams -= Number(isStream);
      if (from.complete) answer.end();
      else answer.destroy();
    });
  }
}
