import { ClientError, type FailureKind } from './errors.ts';
import { noteRequest } from './receipt.ts';

export interface TextRequest {
  signal?: AbortSignal;
  /** How long the whole answer may take. */
  timeoutMs?: number;
  /** Longest answer in bytes; a longer one is abandoned on the way. */
  maxBytes?: number;
  /** Sent as JSON by POST; without it the request is a CORS-simple GET. */
  body?: unknown;
  /** Sent as `Idempotency-Key`, by POST: the same on every attempt, so that what arrives twice counts once. */
  key?: string;
  /** `no-store` for anything personal. */
  cache?: RequestCache;
}

export interface TextAnswer {
  text: string;
  contentType: string;
  /** The server's own word on when the content last changed, in epoch milliseconds. */
  modifiedAt?: number;
}

const defaultTimeoutMs = 30_000;
const defaultMaxBytes = 64_000_000;

/**
 * Asks one address for text: no credentials, no referrer, no cookies.
 * Throws `ClientError`; an abort by the caller is thrown as it is.
 */
export async function fetchText(url: string, request: TextRequest = {}): Promise<TextAnswer> {
  const { signal, timeoutMs = defaultTimeoutMs, maxBytes = defaultMaxBytes, body, key } = request;
  const posts = body !== undefined || key !== undefined;
  const timer = new AbortController();
  const timeout = setTimeout(() => { timer.abort(); }, timeoutMs);
  const giveUp = (): void => { timer.abort(); };
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    signal?.throwIfAborted();
    noteRequest(url, posts ? 'POST' : 'GET');
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: request.cache ?? 'default',
      signal: timer.signal,
      ...(posts && { method: 'POST', headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new ClientError(kindOf(response.status), `${url} answered ${String(response.status)}`);
    const text = await readText(response, url, maxBytes);
    const modifiedAt = Date.parse(response.headers.get('last-modified') ?? '');
    return { text, contentType: response.headers.get('content-type') ?? '', ...(Number.isNaN(modifiedAt) ? {} : { modifiedAt }) };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof ClientError) throw cause;
    if (timer.signal.aborted) throw new ClientError('timeout', `${url} took longer than ${String(timeoutMs / 1000)} s`, { cause });
    throw unanswered(`${url} gave no answer`, cause);
  } finally {
    clearTimeout(timeout);
    signal?.removeEventListener('abort', giveUp);
    // an answer that was refused on the way must not go on loading
    timer.abort();
  }
}

/** What failed where no answer came, or it broke off: a browser does not tell why. */
export function unanswered(what: string, cause: unknown): ClientError {
  const isOffline = typeof navigator === 'object' && !navigator.onLine;
  return new ClientError(isOffline ? 'offline' : 'unreachable', `${what}. Does its server allow this page (CORS)?`, { cause });
}

/** Reads an answer as text, and gives it up where it is longer than `maxBytes`. */
export async function readText(response: Response, url: string, maxBytes = defaultMaxBytes): Promise<string> {
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) throw new ClientError('too-large', `${url} is larger than ${String(Math.round(maxBytes / 1e6))} MB`);
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/** What was asked is at fault, and would be the next time: not JSON, a key used for something else, too long, a field that is not as it must be. */
const refusals = new Set([400, 409, 413, 415, 422]);

/** What went wrong where a server answers with this status. */
export function kindOf(status: number): FailureKind {
  if (status === 401 || status === 403) return 'denied';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429 || status === 503) return 'busy';
  if (refusals.has(status)) return 'malformed';
  return 'server';
}
