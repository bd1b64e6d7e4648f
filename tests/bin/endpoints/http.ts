import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a test endpoint sees it. */
export interface Asked {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Sent {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An endpoint that listens nowhere. */
export type Handler = (asked: Asked) => Sent;

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Sent =>
  ({ status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(value) });

export const problem = (status: number, title: string, field?: string): Sent =>
  ({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify({ type: 'about:blank', title, status, field }) });

/** Lets a handler answer on 127.0.0.1 while `use` runs. */
export async function served<Result>(handler: Handler, use: (address: string) => Promise<Result>): Promise<Result> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => { parts.push(part); });
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://endpoint.example');
      const { status, headers, body } = handler({ method: request.method ?? 'GET', path: pathname, query: searchParams, headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
