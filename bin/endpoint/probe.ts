import { failureOf, type Failure } from './failure.ts';
import { quoted } from './quoted.ts';
import { RequestLog } from './request-log.ts';

/** One request. Sent with the origin of the embedding page, as a browser would. */
export interface Ask {
  method?: 'GET' | 'POST' | 'OPTIONS';
  /** Behind the endpoint's address, encoded. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  raw?: string;
  headers?: Record<string, string>;
}

export interface Reply {
  /** `POST /groups/search {"timeZone":"UTC"}`: for findings. */
  line: string;
  /** 0 where there was no answer. */
  status: number;
  headers: Headers;
  text: string;
  /** False where the bytes are no UTF-8. */
  isUtf8: boolean;
  ms: number;
  failure?: Failure;
}

export interface ProbeOptions {
  endpoint: string;
  origin: string;
  timeoutMs: number;
  /** Sleeps; tests need not. */
  wait?: (ms: number) => Promise<void>;
}

const mostRequests = 700;
const mostBytes = 64_000_000;
const longestLine = 160;
const mostRedirects = 3;
/** How long one answer of "too many requests" is obeyed, and all of them together. */
const longestWaitMs = 60_000;
const longestWaitsMs = 240_000;
const sleep = (ms: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, ms); });

/** Asks an endpoint one thing after another, and notes what must hold for every answer. */
export class Probe {
  readonly log = new RequestLog();
  readonly #options: ProbeOptions;
  #asked = 0;

  constructor(options: ProbeOptions) {
    this.#options = options;
  }

  get origin(): string {
    return this.#options.origin;
  }

  /** Never throws: what failed is in the reply. Waits, within bounds, where the endpoint says that it is asked too much. */
  async ask(ask: Ask): Promise<Reply> {
    const { limited } = this.log;
    for (;;) {
      const reply = await this.#follow(ask);
      if (reply.status !== 429 || limited.gaveUp) return reply;
      const waitMs = Math.min(longestWaitMs, retryAfterMs(reply.headers.get('retry-after')));
      limited.times += 1;
      limited.gaveUp = limited.waitedMs + waitMs > longestWaitsMs;
      if (limited.gaveUp) return reply;
      limited.waitedMs += waitMs;
      await (this.#options.wait ?? sleep)(waitMs);
    }
  }

  /** Follows a redirect within the host, as a browser would for a simple GET; one to another host is never followed. */
  async #follow(ask: Ask): Promise<Reply> {
    let url = this.#options.endpoint + ask.path;
    for (let turns = 0; ; turns += 1) {
      const sent = await this.#send(url, ask);
      // a server may close a kept connection at the very moment that it is used again: browsers ask once more, too
      const reply = sent.failure?.kind === 'broken-off' ? await this.#send(url, ask) : sent;
      const location = reply.status >= 301 && reply.status <= 308 && reply.status !== 304 ? reply.headers.get('location') : null;
      if (location === null || !URL.canParse(location, url)) return reply;
      const next = new URL(location, url);
      const isHome = next.hostname === new URL(url).hostname;
      (isHome ? this.log.moved : this.log.strayed).push({ line: reply.line, location: quoted(location) });
      if (!isHome || ask.method === 'POST' || turns >= mostRedirects) return reply;
      url = next.href;
    }
  }

  async #send(url: string, { method, path, body, raw, headers }: Ask): Promise<Reply> {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const verb = method ?? (sent === undefined ? 'GET' : 'POST');
    const line = quoted(`${verb} ${path}${sent === undefined ? '' : ` ${sent}`}`, longestLine);
    const none = { line, status: 0, headers: new Headers(), text: '', isUtf8: true, ms: 0 };
    this.#asked += 1;
    if (this.#asked > mostRequests) return { ...none, failure: { kind: 'budget', message: `not asked: ${String(mostRequests)} requests are enough for one visit`, mend: 'Mend what was found so far, and run it again.' } };
    const began = performance.now();
    try {
      const response = await fetch(url, {
        method: verb, body: sent, redirect: 'manual', signal: AbortSignal.timeout(this.#options.timeoutMs),
        headers: { origin: this.#options.origin, ...(sent === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      });
      const { text, isUtf8 } = await readText(response);
      const reply = { line, status: response.status, headers: response.headers, ms: performance.now() - began };
      this.log.replies.push(reply);
      return { ...reply, text, isUtf8 };
    } catch (error) {
      return { ...none, ms: performance.now() - began, failure: failureOf(error) };
    }
  }
}

async function readText(response: Response): Promise<{ text: string; isUtf8: boolean }> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new Error(`the answer is larger than ${String(mostBytes / 1e6)} MB`);
    parts.push(part);
  }
  const whole = Buffer.concat(parts);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(whole), isUtf8: true };
  } catch {
    return { text: new TextDecoder().decode(whole), isUtf8: false };
  }
}

/** Seconds or a date (RFC 9110, 10.2.3); a second where nothing is said. */
function retryAfterMs(header: string | null): number {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? 1000 : Math.max(ms, 0);
}
