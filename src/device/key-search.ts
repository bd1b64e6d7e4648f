import { randomBytes, type Bytes } from './bytes.ts';
import { dropVisitKey } from './drop-visit-key.ts';
import { DeviceError } from './failure.ts';
import { Keys, secretLength } from './keys.ts';
import type { Surroundings } from './surroundings.ts';
import type { Tabs } from './tabs.ts';
import { readVisitKey } from './visit-key.ts';
import type { Visit, Visits } from './visits.ts';
import { unwrapped } from './wrapping.ts';

/** A secret in hand, its keys, and the visit it opens. */
export interface Held {
  secret: Bytes;
  keys: Keys;
  visit: Visit;
}

/** What a search for a key needs. */
export interface SearchAround {
  subtle: SubtleCrypto;
  surroundings: Surroundings;
  visits: Visits;
  tabs: Tabs;
  leaseMs: number;
  askMs: number;
  /** A secret that is still in memory. */
  held?: Held;
}

/** What a search for a key has found. */
export interface Found {
  all: Visit[];
  held?: Held;
  /** Kept under a passphrase that nobody has typed yet. */
  locked?: Visit;
  /** The visit of a key whose lease has run out. */
  lapsed?: string;
}

/** Looks for a key to what lies here: in this tab, on the device, and in other open tabs. */
export async function searchKey(around: SearchAround): Promise<Found> {
  const { subtle, surroundings, visits, tabs, leaseMs, askMs } = around;
  const all = await visits.all();
  const still = around.held && all.find(({ mark }) => mark === around.held?.keys.mark);
  if (around.held && still) return { all, held: { ...around.held, visit: still } };
  const own = readVisitKey(surroundings, leaseMs);
  const mine = own && (await matching(subtle, own.secret, all));
  if (own?.alive && mine) return { all, held: mine };
  dropVisitKey(surroundings);
  const lapsed = mine?.visit.mark;
  const kept = all.find(({ wrapping }) => wrapping);
  if (kept?.wrapping?.how === 'device') {
    const secret = await unwrapped(subtle, kept.wrapping, kept.mark);
    const held = secret && (await matching(subtle, secret, all));
    if (!held) throw new DeviceError('broken');
    return { all, held };
  }
  if (all.length === 0) return { all };
  for (const { secret } of await tabs.ask(({ mark }) => all.some(visit => visit.mark === mark), askMs)) {
    const held = await matching(subtle, secret, all);
    if (held) return { all, held };
  }
  return { all, locked: kept, lapsed };
}

/** Begins a visit of its own, unless another tab was quicker. */
export async function beginVisit({ subtle, visits }: SearchAround, known: readonly Visit[]): Promise<Held | undefined> {
  const secret = randomBytes(secretLength);
  const keys = await Keys.of(subtle, secret);
  const visit = { mark: keys.mark };
  return (await visits.enter(visit, known)) ? { secret, keys, visit } : undefined;
}

/**
 * Sweeps what nobody answered for. A visit that was missed only once stays for now: its page may be on its way between two
 * addresses. Gives the marks of those.
 */
export async function sweepUnclaimed({ visits }: SearchAround, { all, lapsed }: Found): Promise<string[]> {
  const unclaimed = all.filter(({ wrapping }) => !wrapping);
  const isGone = ({ mark, missed }: Visit): boolean => missed === true || mark === lapsed;
  const missed = unclaimed.filter(visit => !isGone(visit)).map(({ mark }) => mark);
  if (unclaimed.length > 0) await visits.sweep(unclaimed.filter(isGone).map(({ mark }) => mark), missed);
  return missed;
}

async function matching(subtle: SubtleCrypto, secret: Bytes, all: readonly Visit[]): Promise<Held | undefined> {
  const keys = await Keys.of(subtle, secret);
  const visit = all.find(({ mark }) => mark === keys.mark);
  return visit && { secret, keys, visit };
}
