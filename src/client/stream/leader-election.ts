import type { Surroundings } from '../../device/surroundings.ts';

/** What a candidate is told. */
export interface Candidate {
  /** A Web Lock of this name is the lead. */
  name: string;
  locks: LockManager;
  surroundings: Pick<Surroundings, 'hidden' | 'now' | 'after'>;
  onLead: () => void;
  /** Another tab took the lead, because this one seemed frozen. */
  onLost: () => void;
  /** It is time to give a sign of life. */
  onBeat: () => void;
}

const beatMs = 1_000;
/** With the beat that finds it out, the lead passes on within 5 s. */
const silenceMs = 4_000;

/** Makes one tab the leader: whoever holds the lock. It passes on when that tab closes, and is taken by a tab in sight when the leader falls silent. */
export class LeaderElection {
  readonly #candidate: Candidate;
  #claim: AbortController | undefined;
  #cancel: (() => void) | undefined;
  #leads = false;
  #heardAt = 0;
  #lookedAt = 0;

  constructor(candidate: Candidate) {
    this.#candidate = candidate;
  }

  get leads(): boolean {
    return this.#leads;
  }

  start(): void {
    this.#heardAt = this.#lookedAt = this.#candidate.surroundings.now();
    this.#request();
    this.#wait();
  }

  /** The leader gave a sign of life. */
  heard(): void {
    this.#heardAt = this.#candidate.surroundings.now();
  }

  /** Lets go of the lead, or of the wish for it. */
  stop(): void {
    this.#cancel?.();
    this.#claim?.abort();
    this.#leads = false;
  }

  #request(steals = false): void {
    this.#claim?.abort();
    const claim = new AbortController();
    const { signal } = claim;
    this.#claim = claim;
    const { locks, name, onLost } = this.#candidate;
    let isGranted = false;
    const hold = async (): Promise<void> => {
      if (signal.aborted) return;
      isGranted = true;
      this.#lead();
      await new Promise(resolve => { signal.addEventListener('abort', resolve); });
    };
    locks.request(name, steals ? { steal: true } : { signal }, hold).catch(() => {
      if (signal.aborted) return;
      // some frames have locks and may not use them: then each is for itself
      if (!isGranted) { this.#lead(); return; }
      this.#leads = false;
      this.heard();
      onLost();
      this.#request();
    });
  }

  #lead(): void {
    this.#leads = true;
    this.#candidate.onLead();
    this.#candidate.onBeat();
  }

  #wait(): void {
    this.#cancel = this.#candidate.surroundings.after(beatMs, () => {
      this.#look();
      this.#wait();
    });
  }

  #look(): void {
    const { surroundings: { now, hidden }, onBeat } = this.#candidate;
    const sinceMs = now() - this.#lookedAt;
    this.#lookedAt = now();
    if (this.#leads) { onBeat(); return; }
    // who slept has heard nobody: that says nothing about the leader; nor does a clock that was set meanwhile
    if (sinceMs < 0 || sinceMs > 2 * beatMs) this.heard();
    else if (!hidden() && now() - this.#heardAt >= silenceMs) {
      this.heard();
      this.#request(true);
    }
  }
}
