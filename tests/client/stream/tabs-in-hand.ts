import { assert } from '@open-wc/testing';
import type { SharedStreamOptions } from '../../../src/client/stream/leader.ts';
import type { Surroundings } from '../../../src/device/surroundings.ts';
import { settled, Site } from '../../device/site.ts';
import { LogInHand, SharingTab } from './log-in-hand.ts';

/** A tab on the clock of a site, which can be frozen: its timers and messages wait until it thaws. */
export class TabInHand extends SharingTab {
  readonly page: EventTarget;
  readonly #page: { isFrozen: boolean; isDeaf: boolean; waiting: (() => void)[] };

  constructor(site: Site, log: LogInHand, options: Partial<SharedStreamOptions> = {}, change: Partial<Surroundings> = {}) {
    const state = { isFrozen: false, isDeaf: false, waiting: [] as (() => void)[] };
    const around = site.surroundings();
    const { BroadcastChannel: Channel } = around;
    if (!Channel) throw new Error('no channel');
    class Freezing extends Channel {
      override set onmessage(hear: ((message: MessageEvent) => void) | null) {
        this.addEventListener('message', message => { if (!state.isDeaf) whileThawed(() => hear?.(message)); });
      }
      override postMessage(message: unknown): void { whileThawed(() => { super.postMessage(message); }); }
    }
    const whileThawed = (run: () => void): void => { if (state.isFrozen) state.waiting.push(run); else run(); };
    const after: Surroundings['after'] = (ms, run) => around.after(ms, () => { whileThawed(run); });
    super(log, { name: 'ada', surroundings: { ...around, BroadcastChannel: Freezing, after, ...change }, ...options });
    this.page = around.page;
    this.#page = state;
  }

  /** Whether messages of other tabs get lost on their way here. */
  setDeaf(isDeaf: boolean): void { this.#page.isDeaf = isDeaf; }

  freeze(): void { this.#page.isFrozen = true; }

  thaw(): void {
    this.#page.isFrozen = false;
    for (const run of this.#page.waiting.splice(0)) run();
  }
}

/** Tabs of one browser, their clock and the log that they follow. */
export class TabsInHand {
  readonly site = new Site();
  readonly log = new LogInHand();
  readonly tabs: TabInHand[] = [];

  constructor() {
    this.site.manual = true;
  }

  /** Which tabs hold a stream. */
  get leaders(): number[] {
    return this.tabs.flatMap((tab, at) => (tab.stream.leads ? [at] : []));
  }

  open(options?: Partial<SharedStreamOptions>, change?: Partial<Surroundings>): TabInHand {
    const tab = new TabInHand(this.site, this.log, options, change);
    this.tabs.push(tab);
    return tab;
  }

  /** Lets time pass in small steps, so that tabs hear each other meanwhile. */
  async pass(ms = 500): Promise<void> {
    for (let passed = 0; passed < ms; passed += 100) {
      await this.#rest();
      await this.site.pass(100);
    }
    await this.#rest();
  }

  /** Lets time pass until every tab is told that the stream is live. */
  async live(): Promise<void> {
    for (let tries = 0; tries < 100 && !this.tabs.every(({ states }) => states.includes('live')); tries += 1) await this.pass(100);
    for (const { states } of this.tabs) assert.include(states, 'live');
  }

  async end(): Promise<void> {
    for (const { stream } of this.tabs) stream.close();
    await this.site.end();
  }

  /** Lets locks and channels, which take real time, come to rest: whoever comes after others has seen them go. */
  async #rest(): Promise<void> {
    const { name } = this.site;
    await navigator.locks.request(`${name} at rest`, () => undefined);
    const [here, there] = [new BroadcastChannel(name), new BroadcastChannel(name)];
    await new Promise(resolve => {
      there.onmessage = resolve;
      here.postMessage('');
    });
    here.close();
    there.close();
    await settled();
  }
}

/** Events of the lobby, as tabs note them. */
export const lobby = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => `lobby ${String(from + at)}`);
