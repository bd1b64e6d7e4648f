import type { MiddlewareHandler } from 'hono';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';

/** Notes each request by its operation, status and time: never its address, its words or whose it was. */
export const observe = (log: Log, metrics: Metrics | undefined): MiddlewareHandler => async (context, next) => {
  const began = performance.now();
  await next();
  const ms = performance.now() - began;
  const operation = context.get('operation') ?? 'none';
  const { status } = context.res;
  metrics?.request(operation, status, ms);
  log[status >= 500 ? 'error' : 'debug']({ operation, status, ms: Math.round(ms * 10) / 10 }, 'request');
};
