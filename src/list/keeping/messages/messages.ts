import type { WhyMemory } from '../../../device/vault-state.ts';

/** The words of how saved things are kept. */
export interface KeepingMessages {
  title: string;
  working: string;
  how: {
    closed: string;
    unused: string;
    /** For as long as the page is open. */
    page: string;
    visit: string;
    device: string;
    passphrase: string;
    locked: string;
    refused: string;
    forgotten: string;
    /** Forgotten, but the browser has not deleted all of it yet. */
    remains: string;
  };
  notStored: string;
  why: Record<WhyMemory, string>;
  keep: string;
  optional: string;
  optionalHint: string;
  passphrase: string;
  addPassphrase: string;
  forVisit: string;
  lock: string;
  unlock: string;
  retry: string;
  forget: string;
  locksSoon: (seconds: number) => string;
  stay: string;
}
