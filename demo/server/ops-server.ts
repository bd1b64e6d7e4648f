import { createServer, type Server } from 'node:http';
import type { Metrics } from './metrics.ts';

/** What the watching port is told. */
export interface Health {
  metrics: Metrics;
  /** Undefined where all is well, else why not. */
  unready: () => Promise<string | undefined>;
}

/** Health and metrics, on a port of their own that no visitor reaches: `/health` (the process lives), `/ready` (it can answer and keep), `/metrics`. */
export function createOpsServer({ metrics, unready }: Health): Server {
  const answer = async (path: string): Promise<{ status: number; type?: string; body: string }> => {
    if (path === '/health') return { status: 200, body: 'ok\n' };
    if (path === '/ready') {
      const why = await unready();
      return why === undefined ? { status: 200, body: 'ok\n' } : { status: 503, body: `${why}\n` };
    }
    if (path === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.text() };
    return { status: 404, body: 'Ask for /health, /ready or /metrics.\n' };
  };
  return createServer((request, response) => {
    answer((request.url ?? '/').split('?', 1)[0] ?? '/').then(
      ({ status, type = 'text/plain; charset=utf-8', body }) => response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
      () => response.writeHead(500).end(),
    );
  });
}
