import type { DeviceFailure } from './failure.ts';
import type { Surroundings } from './surroundings.ts';
import type { Wrapping } from './wrapping.ts';

/** Why things are kept in memory only. `insecure`: no encryption outside a secure context. `no-database`: this browser has none. */
export type WhyMemory = DeviceFailure | 'insecure' | 'no-database';

/** How things are kept on this device, for a widget to say in words. */
export type VaultState =
  /** Nobody has looked yet. */
  | { status: 'closed' }
  /** Nothing is on this device. The first thing kept begins a visit. */
  | { status: 'unused' }
  /** For as long as the page is open, and why no longer. */
  | { status: 'memory'; why: WhyMemory }
  /** For this visit. `trouble`: the last thing could not be stored; what was stored before is still there. */
  | { status: 'visit'; survivesReload: boolean; trouble?: DeviceFailure }
  /** Until the person says otherwise. */
  | { status: 'kept'; how: Wrapping['how']; trouble?: DeviceFailure }
  /** Kept under a passphrase that has to be typed. `refused`: the one just typed was not it. */
  | { status: 'locked'; refused: boolean }
  /** The person had everything forgotten, here or in another tab. */
  | { status: 'forgotten' };

/** What this browser lacks for keeping anything encrypted. */
export function missingFrom({ subtle, indexedDB, denied }: Surroundings): WhyMemory | undefined {
  if (!subtle) return 'insecure';
  if (denied) return 'denied';
  return indexedDB ? undefined : 'no-database';
}
