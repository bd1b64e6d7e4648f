import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { Person } from './people.ts';

const endOfFrame = Buffer.from('\n\n');
const openAtOnce = 100;

/** Readers of streams over plain sockets, which count what comes and do nothing else with it. */
export class Readers {
  /** Frames that came, of all readers together. */
  frames = 0;
  readonly #sockets: { destroy: () => void }[] = [];
  #ended = 0;

  /** Throws unless every one that was opened still is: what was closed needs no memory. */
  areAllOpen(): void {
    if (this.#ended > 0) throw new Error(`${String(this.#ended)} of ${String(this.#sockets.length)} readers were let go of`);
  }

  /** Opens so many streams, each person having several, and waits for the first frame of each. */
  async open(address: string, people: readonly Person[], count: number, question: string): Promise<void> {
    const { hostname, port } = new URL(address);
    // so that the end of a stream is the end of its connection
    const head = (token: string): string => `POST /stream HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\naccept: text/event-stream\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: ${String(question.length)}\r\n\r\n${question}`;
    await this.#openAll(count, async at => {
      const socket = connect(Number(port), hostname);
      this.#sockets.push(socket);
      await once(socket, 'connect');
      socket.write(head(people[at % people.length]?.token ?? ''));
      const [first] = (await once(socket, 'data')) as [Buffer];
      if (!first.toString('latin1').startsWith('HTTP/1.1 200 ')) throw new Error(`no stream: ${first.toString('latin1', 0, 40)}`);
      socket.on('close', () => { this.#ended += 1; });
      this.#count(socket);
    });
  }

  /** The same of a floor, which begins with nothing but its headers. */
  async openFloor(address: string, count: number): Promise<void> {
    await this.open(address, [{ token: 'x'.repeat(43) }], count, '{}');
  }

  /** The same over WebSockets, of a floor. */
  async openSockets(address: string, count: number): Promise<void> {
    await this.#openAll(count, async () => {
      const socket = new WebSocket(address.replace('http', 'ws'), { perMessageDeflate: false });
      this.#sockets.push({ destroy: () => { socket.terminate(); } });
      await new Promise((resolve, reject) => { socket.on('open', resolve); socket.on('error', reject); });
      socket.on('message', () => { this.frames += 1; });
      socket.on('close', () => { this.#ended += 1; });
    });
  }

  /** Waits until so many frames have come. */
  async until(frames: number): Promise<void> {
    const began = performance.now();
    while (this.frames < frames) {
      if (performance.now() - began > 60_000) throw new Error(`only ${String(this.frames)} of ${String(frames)} frames came`);
      await new Promise(resolve => { setTimeout(resolve, 1); });
    }
  }

  close(): void {
    for (const socket of this.#sockets.splice(0)) socket.destroy();
  }

  async #openAll(count: number, open: (at: number) => Promise<void>): Promise<void> {
    for (let from = 0; from < count; from += openAtOnce) await Promise.all(Array.from({ length: Math.min(openAtOnce, count - from) }, (_, at) => open(from + at)));
  }

  /** A frame ends with two line ends; what frames the chunks of HTTP never has two. */
  #count(socket: Socket): void {
    let endsWithLine = false;
    socket.on('data', (bytes: Buffer) => {
      if (endsWithLine && bytes[0] === 10) this.frames += 1;
      for (let at = bytes.indexOf(endOfFrame); at >= 0; at = bytes.indexOf(endOfFrame, at + 2)) this.frames += 1;
      endsWithLine = bytes.at(-1) === 10 && bytes.at(-2) !== 10 && bytes.at(-2) !== 13;
    });
    socket.on('error', () => undefined);
  }
}
