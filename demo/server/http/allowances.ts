import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance, Operation } from '../operations/operation.ts';
import { ProblemError } from './problems.ts';

/** Requests of one address, and what one `person` sends: so many points in so many seconds. */
export type Allowances = Readonly<Record<Allowance | 'person', { points: number; seconds: number }>>;

/** A ward full of phones may share one address, so reading and searching are wide; what leaves something behind, or can be guessed at, is not. */
export const usualAllowances: Allowances = {
  read: { points: 600, seconds: 60 },
  search: { points: 600, seconds: 60 },
  write: { points: 20, seconds: 600 },
  guess: { points: 60, seconds: 600 },
  speak: { points: 600, seconds: 60 },
  person: { points: 60, seconds: 60 },
};

/** So many times the usual, for a university or a town behind one address. */
export const timesUsual = (factor: number): Allowances =>
  Object.fromEntries(Object.entries(usualAllowances).map(([name, { points, seconds }]) => [name, { points: points * factor, seconds }])) as unknown as Allowances;

/** Counts what each address asks, in memory only and no longer than its time; no address is written anywhere. */
export function allowanceGuard(allowances: Allowances, addressOf: (context: Context) => string): (operation: Operation, context: Context) => Promise<void> {
  const counters = Object.fromEntries(Object.entries(allowances).map(([name, allowance]) => [name, counterOf(allowance)]));
  return async ({ allowance }, context) => { await counters[allowance]?.(networkOf(addressOf(context))); };
}

/** Counts by any name; throws `ProblemError` where one of them has had its share. */
export function counterOf({ points, seconds }: { points: number; seconds: number }): (name: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async name => {
    try {
      await limiter.consume(name);
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
