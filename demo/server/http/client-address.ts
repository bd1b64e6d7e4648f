import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Whose request it is. Behind `proxies` proxies that is the address that the outermost of them saw: anything further left was written by the asker. */
export const addressBehind = (proxies: number) => (context: Context): string => {
  const chain = proxies > 0 ? (context.req.header('x-forwarded-for')?.split(',').map(part => part.trim()) ?? []) : [];
  return chain.at(-proxies) ?? chain[0] ?? socketAddress(context);
};

function socketAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'unknown'; // asked without a socket, as tests do
  }
}
