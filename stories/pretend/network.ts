/** What a pretend address answers. */
export type Answer = (request: RequestInit) => Response | Promise<Response>;

const answers = new Map<string, Answer>();
const servers = new Map<string, (path: string, request: RequestInit) => Promise<Response>>();
const realFetch = window.fetch.bind(window);

window.fetch = async (input, init = {}) => {
  const address = input instanceof Request ? input.url : String(input);
  const answer = answers.get(address);
  if (answer) return answer(init);
  for (const [base, serve] of servers) if (address.startsWith(`${base}/`)) return serve(address.slice(base.length), init);
  return realFetch(input, init);
};

/**
 * A web address that is there in stories only. No browser knows its scheme, so a story that is wrong about it
 * still calls nobody. Naming it again changes what it answers.
 */
export function pretend(name: string, answer: Answer): string {
  const address = `story:${name}`;
  answers.set(address, answer);
  return address;
}

/** The same for what only a web address can do, as leading to the rows of a list one by one. No such site can ever be. */
export function pretendSite(name: string, answer: Answer): string {
  const address = `https://story.invalid/${name}`;
  answers.set(address, answer);
  return address;
}

/** The same for everything below an address: a whole endpoint. */
export function pretendServer(name: string, serve: (path: string, request: RequestInit) => Promise<Response>): string {
  const address = `https://story.invalid/${name}`;
  servers.set(address, serve);
  return address;
}

/** A server that has what was asked for. */
export const json = (content: unknown): Answer => () => new Response(JSON.stringify(content), { headers: { 'content-type': 'application/json' } });

/** A server that answers with a page or a word instead of a list. */
export const text = (content: string, status = 200): Answer => () => new Response(content, { status, headers: { 'content-type': 'text/html' } });

/** No way to the server. */
export const noNetwork: Answer = () => Promise.reject(new TypeError('no network'));

/** A server that never answers; like any other it can be hung up on. */
export const silence: Answer = ({ signal }) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => { reject(new DOMException('hung up', 'AbortError')); });
  });
