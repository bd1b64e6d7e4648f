import assert from 'node:assert/strict';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPatientServer, listen, listenerOf } from '../../../../demo/server/listen.ts';
import { run, type Running } from '../../app/running.ts';
import { rooms, speaker, type Speaker } from '../../app/speaking.ts';
import { Follower, type FollowerOptions } from './follower.ts';
import { Proxy } from './proxy.ts';
import { room } from './speakers.ts';

/** The room of an endpoint behind real sockets, and a proxy before it. */
export class WiredRoom {
  /** Answers that are under way. */
  readonly answers = new Set<ServerResponse>();
  readonly proxy: Proxy;
  readonly here: Running;
  readonly sam: Speaker;
  readonly kim: Speaker;
  readonly #server: Server;
  readonly #followers: Follower[] = [];
  #said = 0;

  private constructor(here: Running, server: Server, proxy: Proxy, [sam, kim]: readonly [Speaker, Speaker]) {
    [this.here, this.proxy, this.sam, this.kim, this.#server] = [here, proxy, sam, kim, server];
    server.on('request', (_, answer: ServerResponse) => {
      this.answers.add(answer);
      answer.once('close', () => { this.answers.delete(answer); });
    });
  }

  static async open(): Promise<WiredRoom> {
    const here = await run({ rooms });
    const server = createPatientServer(listenerOf(here.app));
    await listen(server, 0, '127.0.0.1');
    return new WiredRoom(here, server, await Proxy.before(addressOf(server)), [await speaker(here), await speaker(here, 'Kim')]);
  }

  /** Address of the endpoint past the proxy. */
  get direct(): string {
    return addressOf(this.#server);
  }

  /** Somebody follows: Sam, through the proxy, unless told otherwise. */
  follow(options: Partial<FollowerOptions> = {}): Follower {
    const follower = new Follower({ base: this.proxy.base, token: this.sam.token, ...options });
    this.#followers.push(follower);
    return follower;
  }

  /** Kim says something, past the allowance of one address, which is of no interest here. */
  async say(body: string): Promise<number> {
    const done = await this.here.store.chat.append({ room, person: this.kim.person.id, key: `key-of-a-fault-test-${++this.#said}`, content: { kind: 'message', body, contentNotes: [] }, at: Date.now() });
    assert.ok(typeof done === 'object');
    return done.event.seq;
  }

  /** Nobody follows any more, and the proxy passes everything on. */
  rest(): void {
    for (const follower of this.#followers.splice(0)) follower.stop();
    Object.assign(this.proxy, { holdsStreams: false, cutsAfter: () => Infinity });
  }

  async close(): Promise<void> {
    this.rest();
    this.proxy.stop();
    await this.here.stop();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
