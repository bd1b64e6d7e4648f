import type { StreamQuestion } from '../../../src/protocol/room-stream.ts';
import { restoreNetwork, stubNetwork, type Asked } from '../../widgets/group-finder/feeds.ts';
import { settled } from './clock-in-hand.ts';

const encoder = new TextEncoder();

/** One question of a follower, and the answer in the hands of the test. */
export class Call {
  readonly question: StreamQuestion;
  readonly headers: Record<string, string>;
  readonly answer: Promise<Response>;
  isLetGo = false;
  #resolve: (response: Response) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;
  #body: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor({ body, init }: Asked) {
    this.question = JSON.parse(body) as StreamQuestion;
    this.headers = init.headers as Record<string, string>;
    this.answer = new Promise((resolve, reject) => { this.#resolve = resolve; this.#reject = reject; });
    const letGo = (): void => {
      this.isLetGo = true;
      this.cut(init.signal?.reason);
    };
    if (init.signal?.aborted) letGo();
    else init.signal?.addEventListener('abort', letGo);
  }

  get isPoll(): boolean {
    return this.headers.accept === 'application/json';
  }

  /** Begins a stream, as `hello` or `reset`. */
  async greet(rooms: Record<string, number> = { lobby: 0 }, { epoch = 'life-1', name = 'hello' } = {}): Promise<void> {
    this.begin();
    await this.send(sent(name, { epoch, rooms }));
  }

  begin(): void {
    this.#resolve(new Response(new ReadableStream<Uint8Array>({ start: body => { this.#body = body; } }), { headers: { 'content-type': 'text/event-stream' } }));
  }

  async send(text: string): Promise<void> {
    this.#body?.enqueue(encoder.encode(text));
    await settled();
  }

  async sendBytes(bytes: Uint8Array): Promise<void> {
    this.#body?.enqueue(bytes);
    await settled();
  }

  /** Events of one room with these numbers. */
  events(...seqs: number[]): Promise<void> {
    return this.send(seqs.map(seq => sent('event', { room: 'lobby', seq, kind: 'join' })).join(''));
  }

  async end(): Promise<void> {
    this.#body?.close();
    this.#body = undefined;
    await settled();
  }

  cut(error: unknown = new TypeError('network error')): void {
    this.#reject(error);
    this.#body?.error(error);
    this.#body = undefined;
  }

  async respond(response: Response): Promise<void> {
    this.#resolve(response);
    await settled();
  }
}

/** An event as a stream writes it. */
export const sent = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** An endpoint whose answers are in the hands of a test. */
export class EndpointInHand {
  readonly calls: Call[] = [];

  constructor() {
    stubNetwork(asked => {
      const call = new Call(asked);
      // one that nobody waits for any more is no fault
      call.answer.catch(() => undefined);
      this.calls.push(call);
      return call.answer;
    });
  }

  /** The newest question. */
  get call(): Call {
    const call = this.calls.at(-1);
    if (!call) throw new Error('nothing was asked');
    return call;
  }

  letGo(): void {
    restoreNetwork();
  }
}
