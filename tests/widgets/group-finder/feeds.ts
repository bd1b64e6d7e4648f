/** A real address that answers with this text, without a server. */
export const addressOf = (text: string, type = 'application/json'): string => URL.createObjectURL(new Blob([text], { type }));

/** A real address of a feed of these rows. */
export const feedOf = (rows: readonly unknown[]): string => addressOf(JSON.stringify(rows));

const ownFetch = globalThis.fetch;

/** One request as the network would see it. */
export interface Asked {
  url: string;
  method: string;
  body: string;
  init: RequestInit;
}

/** Answers a request, or leaves it to the real network. */
export type Answer = (asked: Asked) => Response | Promise<Response> | undefined;

/** Puts itself in the place of the network until `restoreNetwork`. Returns what was asked, in order. */
export function stubNetwork(answer: Answer): Asked[] {
  const log: Asked[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const asked = { url: input instanceof Request ? input.url : String(input), method: init.method ?? 'GET', body: typeof init.body === 'string' ? init.body : '', init };
    log.push(asked);
    return (await answer(asked)) ?? ownFetch(input, init);
  };
  return log;
}

/** Gives the page its network back. */
export function restoreNetwork(): void {
  globalThis.fetch = ownFetch;
}

/** An answer as a server would give it. */
export const json = (value: unknown, init: ResponseInit = {}): Response => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' }, ...init });

/** A network that never answers; it only hears when the asker gives up. */
export const never = ({ init }: Asked): Promise<Response> =>
  new Promise((_resolve, reject) => { init.signal?.addEventListener('abort', () => { reject(new DOMException('aborted', 'AbortError')); }); });
