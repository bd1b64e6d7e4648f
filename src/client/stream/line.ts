import { ClientError } from '../errors.ts';
import { kindOf, unanswered } from '../http.ts';
import { noteRequest, type Method } from '../receipt.ts';

export interface LineRequest {
  method?: Method;
  /** Media type of the answer. */
  accept: string;
  token?: string;
  body?: unknown;
  /** Sent as `Idempotency-Key`. */
  key?: string;
}

/** One request whose answer may take long: it ends when what was expected does not come, when it is ended, or with its signal. */
export class Line {
  readonly #url: string;
  readonly #outer: AbortSignal;
  readonly #control = new AbortController();
  readonly #onAbort = (): void => { this.#control.abort(this.#outer.reason); };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAt = Date.now();

  constructor(url: string, outer: AbortSignal) {
    this.#url = url;
    this.#outer = outer;
    outer.addEventListener('abort', this.#onAbort);
    if (outer.aborted) this.#onAbort();
  }

  /** Something was heard; the next must be within this time. */
  expect(withinMs: number): void {
    this.#heardAt = Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#giveUp(); }, withinMs);
  }

  /** Gives up now where nothing was heard for this time: the device slept, or its network changed. */
  doubt(silentMs: number): void {
    if (Date.now() - this.#heardAt >= silentMs) this.#giveUp();
  }

  /** Asks, by POST where nothing else is said. Throws `ClientError`. */
  async ask(request: LineRequest): Promise<Response> {
    const response = await this.answer(request);
    if (!response.ok) throw new ClientError(kindOf(response.status), `${this.#url} answered ${String(response.status)}`);
    return response;
  }

  /** Asks, and gives the answer whatever its status. Throws `ClientError` where there is none. */
  async answer({ method = 'POST', accept, token, body, key }: LineRequest): Promise<Response> {
    noteRequest(this.#url, method);
    return this.safely(fetch(this.#url, {
      method, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal: this.#control.signal,
      headers: { accept, ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...(key !== undefined && { 'idempotency-key': key }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }));
  }

  /** What is read of the answer. Throws `ClientError` where it breaks off. */
  async safely<Value>(reading: Promise<Value>): Promise<Value> {
    try {
      return await reading;
    } catch (cause) {
      this.#control.signal.throwIfAborted();
      if (cause instanceof ClientError) throw cause;
      throw unanswered(`${this.#url} gave no answer, or its answer broke off`, cause);
    }
  }

  /** Lets go of the request and the rest of its answer. */
  end(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#onAbort);
    this.#control.abort();
  }

  #giveUp(): void {
    this.#control.abort(new ClientError('timeout', `${this.#url} fell silent`));
  }
}
