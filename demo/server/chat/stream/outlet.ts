import type { ServerResponse } from 'node:http';
import { heartbeat } from './frame.ts';

/** A reader that takes nothing for so many heartbeats is gone. */
const mostStalledBeats = 3;

/** The way out to one reader, with a bound on what waits in it. */
export class Outlet {
  readonly #response: ServerResponse;
  readonly #mostBytes: number;
  readonly #closed: Promise<void>;
  readonly #waiting: (() => void)[] = [];
  #stalledBeats = 0;

  constructor(response: ServerResponse, mostBytes: number) {
    this.#response = response;
    this.#mostBytes = mostBytes;
    this.#closed = new Promise(resolve => {
      if (response.closed) resolve();
      else response.once('close', resolve);
    });
    response.on('drain', () => { this.#stalledBeats = 0; this.#release(); });
    response.once('close', () => { this.#release(); });
    response.on('error', () => { response.destroy(); });
  }

  /** Resolves when the reader is gone, whoever ended it. */
  get closed(): Promise<void> {
    return this.#closed;
  }

  isOpen(): boolean {
    return !this.#response.destroyed && !this.#response.writableEnded;
  }

  /** Sends bytes, or lets go of a reader for whom too many wait already. */
  send(bytes: Uint8Array): void {
    if (!this.isOpen()) return;
    if (this.#response.writableLength > this.#mostBytes) this.#response.destroy();
    else this.#response.write(bytes);
  }

  /** Waits until the reader has taken what it was sent, or is gone. */
  async drained(): Promise<void> {
    if (this.isOpen() && this.#response.writableNeedDrain) await new Promise<void>(resolve => { this.#waiting.push(resolve); });
  }

  /** Says that the line is alive, and lets go of a reader that no longer reads. */
  beat(): void {
    this.#stalledBeats = this.isOpen() && !this.#response.writableNeedDrain ? 0 : this.#stalledBeats + 1;
    if (this.#stalledBeats >= mostStalledBeats) this.#response.destroy();
    else this.send(heartbeat);
  }

  end(): void {
    if (this.isOpen()) this.#response.end();
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
