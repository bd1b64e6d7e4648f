import { ConcernReceipt, ConcernState, type NewConcern } from '../protocol/concern.ts';
import { fetchText } from './http.ts';
import { fetchJson } from './json.ts';

/** Whose rows a concern is about, as the endpoint names them. */
export type ConcernKind = 'groups' | 'resources';

const sendWithinMs = 15_000;

/** Tells the endpoint that a row is wrong. `key` stays the same on every attempt. Throws `ClientError`. */
export async function sendConcern(base: string, kind: ConcernKind, id: string, concern: NewConcern, key: string, signal?: AbortSignal): Promise<ConcernReceipt> {
  return fetchJson(`${base}/${kind}/${encodeURIComponent(id)}/concerns`, ConcernReceipt, { body: concern, key, signal, cache: 'no-store' });
}

/** Tells the endpoint that a resource is still true. Throws `ClientError`. */
export async function sendStillTrue(base: string, id: string, key: string, signal?: AbortSignal): Promise<void> {
  await fetchText(`${base}/resources/${encodeURIComponent(id)}/still-true`, { key, signal, cache: 'no-store', timeoutMs: sendWithinMs });
}

/** Asks what came of a concern. Throws `ClientError`. */
export async function concernState(base: string, receipt: string, signal?: AbortSignal): Promise<ConcernState> {
  return fetchJson(`${base}/concerns/${encodeURIComponent(receipt)}`, ConcernState, { signal, cache: 'no-store' });
}
