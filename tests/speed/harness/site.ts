import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { mediaType } from '../../../demo/site/media-types.ts';

interface Answer {
  body: Buffer;
  type: string;
}

/** A web host on this machine that has everything compressed beforehand, so that serving costs nothing while something is measured. */
export class Site {
  readonly #answers = new Map<string, Answer>();
  readonly #server = createServer((request, response) => {
    const answer = this.#answers.get(request.url ?? '');
    if (!answer) { response.writeHead(404).end(); return; }
    response.writeHead(200, { 'content-type': answer.type, 'content-encoding': 'br', 'content-length': answer.body.length, 'cache-control': 'no-store' });
    response.end(answer.body);
  });

  get address(): string {
    return `http://localhost:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async open(): Promise<void> {
    await new Promise<void>(resolve => this.#server.listen(0, 'localhost', resolve));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** @param quality - Of brotli: 11 for what a host compresses once, less for what is large. */
  add(path: string, content: string | Buffer, quality = 11): void {
    const body = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(content) } });
    this.#answers.set(path, { body, type: mediaType(path) });
  }

  /** Adds the scripts of a folder. They are read now: a build that goes on beside the measuring changes nothing. */
  addScripts(prefix: string, folder: string, skipped: readonly string[] = []): void {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const name = relative(folder, file).split(sep).join('/');
      if (entry.isFile() && name.endsWith('.js') && !skipped.some(skip => name.startsWith(skip))) this.add(`${prefix}/${name}`, readFileSync(file));
    }
  }

  /** Size of an answer as it goes over the wire. */
  bytes(path: string): number {
    return this.#answers.get(path)?.body.length ?? 0;
  }
}
