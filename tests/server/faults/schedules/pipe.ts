import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';

/** More than this on its way, and a writer is asked to wait. */
const highWaterBytes = 2_000;

/** The way of a stream's bytes from a server, as far as a server sees it: in place of a socket. */
export class Pipe extends EventEmitter {
  closed = false;
  destroyed = false;
  writableEnded = false;
  writableLength = 0;
  writableNeedDrain = false;
  readonly #onBytes: (bytes: Uint8Array) => void;
  readonly #onEnd: (isCut: boolean) => void;

  constructor(onBytes: (bytes: Uint8Array) => void, onEnd: (isCut: boolean) => void) {
    super();
    this.#onBytes = onBytes;
    this.#onEnd = onEnd;
  }

  get asResponse(): ServerResponse {
    return this as unknown as ServerResponse;
  }

  write(bytes: Uint8Array): void {
    this.writableLength += bytes.length;
    this.writableNeedDrain = this.writableLength > highWaterBytes;
    this.#onBytes(bytes);
  }

  /** So many bytes have arrived. */
  taken(bytes: number): void {
    this.writableLength -= bytes;
    if (!this.writableNeedDrain || this.writableLength > 0) return;
    this.writableNeedDrain = false;
    this.emit('drain');
  }

  end(): void {
    this.writableEnded = true;
    this.#over(false);
  }

  destroy(): void {
    this.destroyed = true;
    this.#over(true);
  }

  #over(isCut: boolean): void {
    if (this.closed) return;
    this.closed = true;
    this.#onEnd(isCut);
    this.emit('close');
  }
}
