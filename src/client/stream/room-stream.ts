import { backoffMs } from '../../device/backoff.ts';
import { ClientError, type FailureKind } from '../errors.ts';
import { Intake, type StreamListener, type StreamStart } from './intake.ts';
import { Line } from './line.ts';
import { pollOnce } from './poll.ts';
import { readStream } from './read-stream.ts';
import { watchWaking } from './waking.ts';

export interface FollowOptions extends StreamStart, StreamListener {
  /** Address of the endpoint. */
  base: string;
  token: string;
  signal: AbortSignal;
  /** Where waking is heard. */
  page?: EventTarget;
}

/** A little more than the time between two heartbeats. */
const doubtfulMs = 20_000;
/** A line that lasted so long was no failure. */
const healthyMs = 10_000;
/** How long long polls take the place of streams before those are tried again. */
const pollForMs = 300_000;
const waitSeconds = 25;

/** To ask again would be of no use. */
const final = new Set<FailureKind>(['denied', 'not-found']);

/** Follows rooms until the signal is aborted. Throws `ClientError` where the token is not taken or there is no chat; anything else is tried again. */
export const followRooms = (options: FollowOptions): Promise<void> => new Follower(options).run();

class Follower {
  readonly #options: FollowOptions;
  readonly #intake: Intake;
  #line: Line | undefined;
  #attempts = 0;
  #goOn: (() => void) | undefined;

  constructor(options: FollowOptions) {
    this.#options = options;
    this.#intake = new Intake(options, options);
  }

  async run(): Promise<void> {
    const { page = window, onState } = this.#options;
    const stop = watchWaking(page, () => {
      this.#line?.doubt(doubtfulMs);
      this.#goOn?.();
    });
    try {
      while (!this.#isOver()) {
        const failure = await this.#attempt();
        if (!this.#isOver()) onState({ status: 'waiting', failure });
        if (!this.#isOver()) await this.#pause();
      }
    } finally {
      stop();
    }
  }

  /** Follows for as long as it goes. Answers why it ended. */
  async #attempt(): Promise<ClientError> {
    const startedAt = Date.now();
    const { greetings, taken } = this.#intake;
    try {
      await this.#streamOrPoll();
      return new ClientError('unreachable', 'the stream ended');
    } catch (error) {
      if (this.#isOver()) return new ClientError('unreachable', 'nobody follows any more');
      if (!(error instanceof ClientError) || final.has(error.kind)) throw error;
      return error;
    } finally {
      const hasLasted = this.#intake.greetings > greetings && Date.now() - startedAt > healthyMs;
      const isHealthy = hasLasted || this.#intake.taken > taken;
      this.#attempts = isHealthy ? 1 : this.#attempts + 1;
    }
  }

  async #streamOrPoll(): Promise<void> {
    const { token } = this.#options;
    const { greetings } = this.#intake;
    try {
      await this.#onLine(line => readStream(line, this.#intake, token));
      return;
    } catch (error) {
      // a proxy may hold the stream back: ask for what comes as single answers
      if (this.#intake.greetings > greetings || !(error instanceof ClientError) || error.kind !== 'timeout') throw error;
    }
    const until = Date.now() + pollForMs;
    // the first does not wait: it shows whether anything is answered at all
    for (let wait = 0; Date.now() < until; wait = waitSeconds) await this.#onLine(line => pollOnce(line, this.#intake, token, wait));
  }

  async #onLine(work: (line: Line) => Promise<void>): Promise<void> {
    const { base, signal } = this.#options;
    const line = new Line(`${base}/stream`, signal);
    this.#line = line;
    try {
      await work(line);
    } finally {
      line.end();
      this.#line = undefined;
    }
  }

  /** Waits before the next attempt: until its time, until the page wakes, or until nobody follows. */
  async #pause(): Promise<void> {
    const { signal } = this.#options;
    const wait = new AbortController();
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, backoffMs(this.#attempts));
      this.#goOn = () => { clearTimeout(timer); resolve(); };
      signal.addEventListener('abort', this.#goOn, { signal: wait.signal });
    });
    wait.abort();
    this.#goOn = undefined;
  }

  #isOver(): boolean {
    return this.#options.signal.aborted;
  }
}
