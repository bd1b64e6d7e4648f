import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance, Operation } from '../operations/operation.ts';
import { ProblemError } from './problems.ts';

/** Requests of one address: so many points in so many seconds. */
export type Allowances = Readonly<Record<Allowance, { points: number; seconds: number }>>;

/** A ward full of phones may share one address, so reading and searching are wide; what leaves something behind, or can be guessed at, is not. */
export const usualAllowances: Allowances = {
  read: { points: 600, seconds: 60 },
  search: { points: 600, seconds: 60 },
  write: { points: 20, seconds: 600 },
  guess: { points: 60, seconds: 600 },
};

/** So many times the usual, for a university or a town behind one address. */
export const timesUsual = (factor: number): Allowances =>
  Object.fromEntries(Object.entries(usualAllowances).map(([name, { points, seconds }]) => [name, { points: points * factor, seconds }])) as unknown as Allowances;

/** Counts what each address asks, in memory only and no longer than its time; no address is written anywhere. */
export function allowanceGuard(allowances: Allowances, addressOf: (context: Context) => string): (operation: Operation, context: Context) => Promise<void> {
  const limiters = Object.fromEntries(Object.entries(allowances).map(([name, { points, seconds: duration }]) => [name, new RateLimiterMemory({ points, duration })]));
  return async ({ allowance }, context) => {
    try {
      await limiters[allowance]?.consume(networkOf(addressOf(context)));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new ProblemError('too-many', { headers: { 'retry-after': String(Math.ceil(refused.msBeforeNext / 1000)) } });
    }
  };
}

/** One household of IPv6 has 2^64 addresses: they count as one. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::', 2);
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const whole = [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0'), ...rest];
  return whole.slice(0, 4).map(group => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}
