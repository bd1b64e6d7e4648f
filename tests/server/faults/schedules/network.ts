import { answerError } from '../../../../demo/server/http/problems.ts';
import { silentLog } from '../../../../demo/server/log.ts';
import { Pipe } from './pipe.ts';
import type { Seeded } from './seeded.ts';
import type { Arrived, SimulatedServer } from './simulated-server.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Who asks: a page, which may be frozen or gone when the answer comes. */
interface Asker {
  isGone: boolean;
  hears: (run: () => void) => void;
}

export interface NetworkOptions {
  random: Seeded;
  time: VirtualTime;
  /** Any server of the endpoint. */
  server: () => SimulatedServer | undefined;
  /** Who asks from an address. */
  asker: (name: string) => Asker | undefined;
  note: (what: string) => void;
}

const fates = {
  good: 62, lost: 8, hung: 3, unanswered: 9, twice: 6, fourTimes: 5, late: 4, gateway: 3,
};
const streamFates = { good: 60, cut: 20, stalled: 6, held: 6, lost: 8 };

/** Asked anew after each wait. */
const hasEnded = ({ isDown }: SimulatedServer): boolean => isDown;

const failed = (): TypeError => new TypeError('network error');

/** Everything between pages and servers: it loses, repeats, delays, splits and cuts as chance has it, until it is calm. */
export class Network {
  isCalm = false;
  readonly #options: NetworkOptions;

  constructor(options: NetworkOptions) {
    this.#options = options;
  }

  /** In place of the browser's own. The first part of an address says which page asks. */
  readonly fetch = ((url: string, init: RequestInit = {}): Promise<Response> => new Promise((resolve, reject) => {
    const [, name = '', path = ''] = /^https:\/\/[^/]+\/([^/]+)(\/.*)$/.exec(url) ?? [];
    const asker = this.#options.asker(name);
    if (!asker || asker.isGone) return;
    const headers = init.headers as Record<string, string>;
    const arrived: Arrived = { method: init.method ?? 'GET', path, token: headers.authorization?.slice(7), body: init.body as string | undefined };
    const signal = init.signal ?? new AbortController().signal;
    signal.addEventListener('abort', () => { reject(signal.reason as Error); });
    if (signal.aborted) { reject(signal.reason as Error); return; }
    const answer = {
      resolve: (response: Response) => { asker.hears(() => { resolve(response); }); },
      reject: () => { asker.hears(() => { reject(failed()); }); },
    };
    if (headers.accept === 'text/event-stream') this.#stream(arrived, asker, signal, answer);
    else this.#ask(arrived, answer);
  })) as typeof globalThis.fetch;

  #delayMs(): number {
    const { random } = this.#options;
    return this.isCalm || random.is(0.7) ? random.between(1, 60) : random.between(60, 3_000);
  }

  #ask(arrived: Arrived, answer: { resolve: (response: Response) => void; reject: () => void }): void {
    const { random, time, note } = this.#options;
    const drawn = this.isCalm ? 'good' : random.weighted(fates);
    // of what is asked for by POST nobody on the way sends a copy; and of two questions for a token that overtake each other, only one answer is good
    const fate = arrived.method === 'POST' && ['twice', 'fourTimes', 'late', 'hung'].includes(drawn) ? 'good' : drawn;
    if (fate !== 'good') note(`${fate}: ${arrived.method} ${arrived.path}`);
    const thereMs = arrived.path.endsWith('/token') ? 1 : this.#delayMs();
    const fail = (): void => { time.after(this.#delayMs(), answer.reject); };
    const give = (response: Response): void => { time.after(this.#delayMs(), () => { answer.resolve(response); }); };
    const send = (afterMs: number, done: (response: Response) => void = () => undefined, lost: () => void = () => undefined): void => {
      time.after(afterMs, () => { this.#arrive(arrived).then(done, lost); });
    };
    switch (fate) {
      case 'hung': return;
      case 'lost': fail(); return;
      case 'unanswered': send(thereMs, fail, fail); return;
      case 'gateway': send(thereMs); time.after(thereMs, () => { answer.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })); }); return;
      case 'late': send(random.between(2_000, 20_000)); send(thereMs, give, fail); return;
      case 'twice': send(thereMs + random.between(0, 300)); send(thereMs, give, fail); return;
      case 'fourTimes': for (let copies = 0; copies < 3; copies++) send(thereMs); send(thereMs, give, fail); return;
      case 'good': send(thereMs, give, fail);
    }
  }

  async #arrive(arrived: Arrived): Promise<Response> {
    const server = this.#options.server();
    if (!server || server.isDown) throw failed();
    const response = await server.answer(arrived);
    // what it did may be there: the line to it is not
    if (hasEnded(server)) throw failed();
    return response;
  }

  #stream(arrived: Arrived, asker: Asker, signal: AbortSignal, answer: { resolve: (response: Response) => void; reject: () => void }): void {
    const { random, time, note } = this.#options;
    const fate = this.isCalm ? 'good' : random.weighted(streamFates);
    if (fate !== 'good') note(`${fate}: stream ${arrived.body ?? ''}`);
    if (fate === 'lost') { time.after(this.#delayMs(), answer.reject); return; }
    const way = new Way(this.#options, asker, { fate, isCalm: () => this.isCalm, delayMs: () => this.#delayMs() });
    signal.addEventListener('abort', () => { way.giveUp(signal.reason); });
    time.after(this.#delayMs(), () => {
      const server = this.#options.server();
      if (!server || server.isDown) { answer.reject(); return; }
      server.stream(arrived, way.pipe).then(
        () => { answer.resolve(way.response); },
        (error: unknown) => { if (server.isDown) answer.reject(); else answer.resolve(answerError(silentLog)(error as Error)); },
      );
    });
  }
}

interface WayOptions {
  fate: keyof typeof streamFates;
  isCalm: () => boolean;
  delayMs: () => number;
}

/** The way of one stream from a server to a page: in order, split anywhere, with an end at any byte. */
class Way {
  readonly pipe: Pipe;
  readonly response: Response;
  readonly #options: NetworkOptions;
  readonly #way: WayOptions;
  readonly #asker: Asker;
  #body: ReadableStreamDefaultController<Uint8Array> | undefined;
  #freeAtMs = 0;
  /** How many bytes come through before something happens. */
  #left: number;

  constructor(options: NetworkOptions, asker: Asker, way: WayOptions) {
    this.#options = options;
    this.#asker = asker;
    this.#way = way;
    this.#left = way.fate === 'held' ? 0 : options.random.between(0, 3_000);
    this.pipe = new Pipe(bytes => { this.#carry(bytes); }, isCut => { this.#later(() => { this.#end(isCut); }); });
    this.response = new Response(new ReadableStream<Uint8Array>({ start: body => { this.#body = body; } }, { highWaterMark: Infinity }), { headers: { 'content-type': 'text/event-stream' } });
  }

  /** The page wants no more of it. */
  giveUp(reason: unknown): void {
    this.#body?.error(reason);
    this.#body = undefined;
    this.pipe.destroy();
  }

  #carry(bytes: Uint8Array): void {
    const { random } = this.#options;
    const at = !this.#way.isCalm() && random.is(0.3) ? random.between(0, bytes.length) : bytes.length;
    for (const piece of [bytes.subarray(0, at), bytes.subarray(at)]) if (piece.length > 0) this.#later(() => { this.#bring(piece); });
  }

  /** After what is on its way already. */
  #later(run: () => void): void {
    const { time } = this.#options;
    this.#freeAtMs = Math.max(this.#freeAtMs, time.nowMs + this.#way.delayMs());
    time.after(this.#freeAtMs - time.nowMs, run);
  }

  #bring(bytes: Uint8Array): void {
    const { fate } = this.#way;
    const through = fate === 'good' ? bytes : bytes.subarray(0, this.#left);
    this.#left -= fate === 'good' ? 0 : through.length;
    if (fate === 'good' || fate === 'cut') this.pipe.taken(bytes.length);
    if (through.length > 0) this.#asker.hears(() => { this.#body?.enqueue(through); });
    if (fate === 'cut' && this.#left === 0) this.#end(true);
  }

  #end(isCut: boolean): void {
    if (!this.pipe.closed) this.pipe.destroy();
    if (this.#way.fate === 'stalled' || this.#way.fate === 'held') return;
    this.#asker.hears(() => {
      const body = this.#body;
      this.#body = undefined;
      if (isCut) body?.error(failed());
      else body?.close();
    });
  }
}
