import assert from 'node:assert/strict';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ClientError } from '../../../../src/client/errors.ts';
import { followRooms, type FollowOptions } from '../../../../src/client/stream/room-stream.ts';
import { listen } from '../../../../demo/server/listen.ts';
import type { StreamedEvent } from '../../../../src/protocol/room-stream.ts';
import { messageOf } from './memory-log.ts';
import { streaming, type Streaming } from './streaming.ts';

/** One who follows, as a browser does. */
class Follower {
  readonly events: StreamedEvent[] = [];
  readonly states: string[] = [];
  readonly end = new AbortController();
  readonly page = new EventTarget();
  readonly over: Promise<void>;
  resets = 0;

  constructor(base: string, options: Partial<FollowOptions> = {}) {
    this.over = followRooms({
      base, token: 'ana', rooms: { lobby: 0 }, signal: this.end.signal, page: this.page,
      onEvents: events => { this.events.push(...events); },
      onReset: ({ rooms }) => { this.resets += 1; return Promise.resolve(rooms); },
      onState: ({ status }) => {
        this.states.push(status);
        // as when the network comes back: no wait
        if (status === 'waiting') setImmediate(() => this.page.dispatchEvent(new Event('online')));
      },
      ...options,
    });
  }

  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise(resolve => { setTimeout(resolve, 2); });
  }

  get seqs(): number[] {
    return this.events.map(({ seq }) => seq);
  }
}

const seqsTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);

describe('following rooms of a real endpoint', { timeout: 60_000 }, () => {
  let at: Streaming;
  let follower: Follower;
  let proxy: Server | undefined;
  beforeEach(async () => { at = await streaming(); });
  afterEach(async () => {
    follower.end.abort();
    await follower.over.catch(() => undefined);
    proxy?.closeAllConnections();
    proxy?.close();
    proxy = undefined;
    await at.stop();
  });

  /** A proxy before the endpoint; `isHolding`: it passes an answer on when it has all of it. */
  const proxied = async (isHolding: boolean): Promise<string> => {
    proxy = createServer((asked, answer) => {
      const { port } = at.server.address() as AddressInfo;
      const passed = request({ port, method: 'POST', path: asked.url, headers: asked.headers }, response => {
        const parts: Buffer[] = [];
        if (!isHolding) answer.writeHead(response.statusCode ?? 502, response.headers);
        response.on('data', (part: Buffer) => { if (isHolding) parts.push(part); else answer.write(part); });
        response.on('end', () => { if (isHolding) answer.writeHead(response.statusCode ?? 502, response.headers); answer.end(Buffer.concat(parts)); });
        response.on('error', () => { answer.destroy(); });
      });
      answer.once('close', () => { passed.destroy(); });
      passed.on('error', () => { answer.destroy(); });
      asked.pipe(passed);
    });
    await listen(proxy, 0, '127.0.0.1');
    return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/support`;
  };

  it('has every event once and in order, however often the line is cut', async () => {
    follower = new Follower(at.base);
    for (let count = 1; count <= 200; count += 1) {
      at.log.add('lobby', messageOf(`m${count}`));
      if (count % 40 === 0) {
        await follower.until(() => follower.seqs.length >= count - 20);
        at.server.closeAllConnections();
      }
    }
    await follower.until(() => follower.seqs.length >= 200);
    assert.deepEqual(follower.seqs, seqsTo(200));
    assert.ok(follower.states.filter(state => state === 'waiting').length >= 2);
  });

  it('goes on with another server of the same log', async () => {
    follower = new Follower(await proxied(false));
    at.log.add('lobby', messageOf('one'));
    await follower.until(() => follower.seqs.length === 1);
    const first = at;
    at = await streaming({ log: first.log });
    await first.stop();
    at.log.add('lobby', messageOf('two'));
    await follower.until(() => follower.seqs.length === 2);
    assert.deepEqual(follower.seqs, [1, 2]);
  });

  it('asks for single answers where a proxy holds the stream back', async () => {
    at.log.add('lobby', messageOf('missed'));
    follower = new Follower(await proxied(true));
    await follower.until(() => follower.seqs.length === 1);
    at.log.add('lobby', messageOf('live'));
    await follower.until(() => follower.seqs.length === 2);
    assert.deepEqual(follower.seqs, [1, 2]);
    assert.ok(!follower.states.includes('waiting'));
  });

  it('reads anew where a backup was put back', async () => {
    for (let count = 0; count < 5; count += 1) at.log.add('lobby', messageOf('m'));
    follower = new Follower(at.base, { rooms: { lobby: 5 }, epoch: 'life-1' });
    await follower.until(() => follower.states.includes('live'));
    at.log.rewrite('lobby', events => events.slice(0, 2));
    at.log.life = 'life-2';
    at.server.closeAllConnections();
    await follower.until(() => follower.resets === 1 && follower.states.at(-1) === 'live');
    at.log.add('lobby', messageOf('after'));
    await follower.until(() => follower.seqs.length === 1);
    assert.deepEqual([follower.seqs, follower.resets], [[3], 1]);
  });

  it('gives up where its token is not taken', async () => {
    follower = new Follower(at.base, { token: '' });
    await assert.rejects(follower.over, (error: unknown) => error instanceof ClientError && error.kind === 'denied');
  });
});
