import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import { serveStreams } from './chat/stream/serve-streams.ts';
import { allowanceGuard, usualAllowances } from './http/allowances.ts';
import { addressBehind } from './http/client-address.ts';
import { observe } from './http/observe.ts';
import { personGuard } from './http/person-guard.ts';
import { answerError, problemResponse } from './http/problems.ts';
import { serveOn, type Guard } from './http/serve-operation.ts';
import { staffGuard } from './http/staff-guard.ts';
import type { Parts } from './parts.ts';
import { routes } from './routes/index.ts';

/** Longest body: a search with every filter is a tenth of it. */
const mostBodyBytes = 64 * 1024;
/** No operation takes a body with these, and Node's listener makes one of nothing that cannot be read. */
const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS']);
const preflightSeconds = 86_400;

/** The endpoint as a function from request to answer. It listens nowhere: `main.ts` and the sample site do. */
export function createApp(parts: Parts): Hono {
  const { base = '', origins = [], proxies = 0, allowances = usualAllowances, staffOrders = () => Promise.resolve(), log, metrics } = parts;
  const app = new Hono();
  app.onError(answerError(log));
  app.notFound(() => problemResponse('not-found'));
  app.use(observe(log, metrics));
  app.use(secureHeaders({ contentSecurityPolicy: pagePolicy, crossOriginResourcePolicy: false, strictTransportSecurity: false }));
  app.use(cors({
    origin: origins === 'any' ? '*' : [...origins],
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], allowHeaders: ['content-type', 'idempotency-key', 'authorization'],
    exposeHeaders: ['etag', 'retry-after'], maxAge: preflightSeconds,
  }));
  app.use(compress());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (_, methods) => problemResponse('wrong-method', { headers: { allow: methods.join(', ') } }) }));
  const limit = bodyLimit({ maxSize: mostBodyBytes, onError: () => problemResponse('too-large') });
  app.use(async (context, next) => {
    if (bodiless.has(context.req.method)) return next();
    const length = context.req.header('content-length');
    // only a body whose length is not told has to be counted on its way: that makes a web stream of it, at a tenth of what a message costs
    if (length === undefined || context.req.header('transfer-encoding') !== undefined) return limit(context, next);
    return Number(length) > mostBodyBytes ? problemResponse('too-large') : next();
  });
  const guards = [allowanceGuard(allowances, addressBehind(proxies)), staffGuard(parts.store, staffOrders), personGuard(parts.store.chat, allowances.person)];
  const guard: Guard = async (operation, context) => {
    for (const each of guards) await each(operation, context);
  };
  const serve = serveOn(app, base, guard);
  for (const route of routes) route(serve, parts);
  serveStreams(app, guard, parts);
  return app;
}

/** For the few pages that it has; data does not mind. */
const pagePolicy = {
  defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], connectSrc: ["'self'"],
  baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"], requireTrustedTypesFor: ["'script'"],
};
