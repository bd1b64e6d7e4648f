import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createPatientServer } from '../server/listen.ts';
import { folder, type Handler } from './folder.ts';
import { pageHeaders } from './page-headers.ts';
import { realFeeds } from './real-feeds.ts';

export interface SampleSite {
  /** The repository's own folder. */
  root: string;
  /** A folder of real feeds, served under /real-feeds/. */
  realFeeds?: string | undefined;
  /** The support endpoint, which knows that it stands at /support. */
  endpoint?: RequestListener;
}

/** The sample clinic's web host: pages at the root, the build under /dist/, feeds, and the support endpoint at /support/. */
export function createSampleServer(site: SampleSite): Server {
  const mounts = mountsOf(site);
  return createPatientServer((request, response) => {
    answer(mounts, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/** What stands where; the first that knows the address answers. */
function mountsOf({ root, realFeeds: feeds, endpoint }: SampleSite): [prefix: string, handler: Handler][] {
  return [
    ['/dist', folder(join(root, 'dist'))],
    ['/feeds', folder(join(root, 'demo/feeds'))],
    // a level 0 endpoint: a folder of JSON files
    ['/neighbours', folder(join(root, 'demo/neighbours'))],
    ...(endpoint ? [['/support', handlerOf(endpoint)] satisfies [string, Handler]] : []),
    ...(feeds ? [['/real-feeds', realFeeds(feeds)] satisfies [string, Handler]] : []),
    ['', folder(join(root, 'demo/pages'), pageHeaders)],
  ];
}

async function answer(mounts: [string, Handler][], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const path = asked === '/' ? '/index.html' : asked;
  for (const [prefix, handler] of mounts) {
    if (!path.startsWith(`${prefix}/`)) continue;
    if (await handler(request, response, path.slice(prefix.length))) return;
  }
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Nothing here.\n');
}

/** What is mounted at its own address answers everything there. */
const handlerOf = (listener: RequestListener): Handler => (request, response) => {
  listener(request, response);
  return Promise.resolve(true);
};
