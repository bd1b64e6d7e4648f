import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import type { EndpointConfig } from './config/endpoint-config.ts';
import type { Directory } from './directory/directory.ts';
import { allowanceGuard, usualAllowances, type Allowances } from './http/allowances.ts';
import { addressBehind } from './http/client-address.ts';
import { observe } from './http/observe.ts';
import { answerError, problemResponse } from './http/problems.ts';
import { serveOn } from './http/serve-operation.ts';
import { staffGuard } from './http/staff-guard.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Places } from './places/places.ts';
import { routes } from './routes/index.ts';
import type { Store } from './store/store.ts';

/** What an endpoint is made of. */
export interface Parts {
  config: EndpointConfig;
  store: Store;
  directory: Directory;
  places: Places;
  clock: () => number;
  log: Log;
  metrics?: Metrics;
  /** Where it is mounted: `/support`. */
  base?: string;
  /** Web origins whose pages may ask. Pages of its own origin always may. */
  origins?: readonly string[] | 'any';
  /** Proxies before it. */
  proxies?: number;
  allowances?: Allowances;
  /** Brings in staff tokens that were made or ended on the command line. */
  staffOrders?: () => Promise<void>;
}

/** Longest body: a search with every filter is a tenth of it. */
const mostBodyBytes = 64 * 1024;
const preflightSeconds = 86_400;

/** The endpoint as a function from request to answer. It listens nowhere: `main.ts` and the sample site do. */
export function createApp(parts: Parts): Hono {
  const { base = '/', origins = [], proxies = 0, allowances = usualAllowances, staffOrders = () => Promise.resolve(), log, metrics } = parts;
  const app = new Hono().basePath(base);
  app.onError(answerError(log));
  app.notFound(() => problemResponse('not-found'));
  app.use(observe(log, metrics));
  app.use(secureHeaders({ contentSecurityPolicy: pagePolicy, crossOriginResourcePolicy: false, strictTransportSecurity: false }));
  app.use(cors({
    origin: origins === 'any' ? '*' : [...origins],
    allowMethods: ['GET', 'POST'], allowHeaders: ['content-type', 'idempotency-key', 'authorization'],
    exposeHeaders: ['etag', 'retry-after'], maxAge: preflightSeconds,
  }));
  app.use(compress());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (_, methods) => problemResponse('wrong-method', { headers: { allow: methods.join(', ') } }) }));
  app.use(bodyLimit({ maxSize: mostBodyBytes, onError: () => problemResponse('too-large') }));
  const guards = [allowanceGuard(allowances, addressBehind(proxies)), staffGuard(parts.store, staffOrders)];
  const serve = serveOn(app, async (operation, context) => {
    for (const guard of guards) await guard(operation, context);
  });
  for (const route of routes) route(serve, parts);
  return app;
}

/** For the few pages that it has; data does not mind. */
const pagePolicy = {
  defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], connectSrc: ["'self'"],
  baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"], requireTrustedTypesFor: ["'script'"],
};
