import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf, type ProblemKind } from './http/problems.ts';

const second = 1000;
/** A phone on a bad line needs seconds for a search; who sends slower than that holds a socket and no more. */
const timeouts = { headersMs: 10 * second, requestMs: 20 * second, checkEveryMs: 2 * second, keepAliveMs: 65 * second };

/** The endpoint as Node's own server hears it. `alone`: nothing else in this process makes requests or answers, so that lighter ones may take the place of Node's own. */
export const listenerOf = (app: Hono, { alone = false } = {}): RequestListener => {
  const answer = async (request: Request, bindings: HttpBindings): Promise<Response> => {
    const response = await app.fetch(request, bindings);
    // A stream answers for itself. Middleware that sets headers copies that mark into a lighter answer, in which it is not looked for.
    return bindings.outgoing.headersSent ? RESPONSE_ALREADY_SENT : response;
  };
  const listener = getRequestListener((request, bindings) => answer(request, bindings as HttpBindings), { overrideGlobalObjects: alone });
  return (request, response) => { void listener(request, response); };
};

/** A server with patience for slow lines and none for endless ones. */
export function createPatientServer(listener: RequestListener): Server {
  const server = createServer({ headersTimeout: timeouts.headersMs, requestTimeout: timeouts.requestMs, connectionsCheckingInterval: timeouts.checkEveryMs, keepAliveTimeout: timeouts.keepAliveMs }, listener);
  server.on('clientError', refuse);
  return server;
}

/** What never became a request is answered with a problem too, where anybody is still there to read it. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const kind: ProblemKind = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too-slow' : error.code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'bad-request';
  const problem = problemOf(kind);
  const body = JSON.stringify(problem);
  socket.end(`HTTP/1.1 ${problem.status} ${kind}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
}

/** Listens, or says in words why it cannot. */
export function listen(server: Server, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Stop what uses it, or choose another with PORT.`) : error);
    });
    server.listen(port, host, () => { resolve(); });
  });
}

/** Takes no more requests, lets those that are under way end, and after that time ends them too. */
export function stopListening(server: Server, graceMs: number): Promise<void> {
  return new Promise(resolve => {
    const late = setTimeout(() => { server.closeAllConnections(); }, graceMs);
    server.close(() => { clearTimeout(late); resolve(); });
    server.closeIdleConnections();
  });
}
