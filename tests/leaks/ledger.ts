import { assert } from '@open-wc/testing';
import { patience } from '../widgets/group-finder/visitor.ts';

/** A microtask and a turn: what is left after a real leave is left for good. */
export const afterLeaving = (): Promise<void> => new Promise(resolve => { setTimeout(resolve); });

const targets = { window, document, body: document.body, html: document.documentElement } as const;

/** Keeps account of what is started on the page and not ended: listeners of window and document, timers, observers. */
export class Ledger {
  readonly listeners: string[] = [];
  readonly timers = new Map<unknown, string>();
  observers = 0;
  readonly #undo: (() => void)[] = [];

  constructor() {
    for (const [name, target] of Object.entries(targets)) this.#watchListeners(name, target);
    this.#watchTimers();
    this.#watchObservers();
  }

  /** Fails where anything that was started has not ended. */
  assertEven(): void {
    assert.isEmpty(this.listeners, 'listeners');
    assert.isEmpty([...this.timers.values()], 'timers');
    assert.equal(this.observers, 0, 'observers');
  }

  /** Gives the page its own functions back. */
  close(): void {
    for (const undo of this.#undo.reverse()) undo();
  }

  #watchListeners(name: string, target: EventTarget): void {
    const entries = new Map<unknown, string[]>();
    const own = { add: target.addEventListener, remove: target.removeEventListener };
    target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      const known = entries.get(listener) ?? [];
      if (!known.includes(type) && !options?.once) {
        entries.set(listener, [...known, type]);
        this.listeners.push(`${name} ${type}`);
        options?.signal?.addEventListener('abort', () => { this.#strike(entries, listener, `${name} ${type}`, type); });
      }
      own.add.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: EventListener, options?: EventListenerOptions) => {
      this.#strike(entries, listener, `${name} ${type}`, type);
      own.remove.call(target, type, listener, options);
    };
    this.#undo.push(() => { Object.assign(target, { addEventListener: own.add, removeEventListener: own.remove }); });
  }

  #strike(entries: Map<unknown, string[]>, listener: unknown, line: string, type: string): void {
    const known = entries.get(listener) ?? [];
    if (!known.includes(type)) return;
    const left = known.filter(one => one !== type);
    if (left.length > 0) entries.set(listener, left);
    else entries.delete(listener); // the ledger must not itself keep what it watches
    this.listeners.splice(this.listeners.indexOf(line), 1);
  }

  #watchTimers(): void {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    globalThis.setTimeout = ((run: () => void, ms?: number) => {
      const timer: unknown = set(() => { this.timers.delete(timer); run(); }, ms);
      // a test that waits leaves its own patience behind
      if (ms !== patience.timeout) this.timers.set(timer, `${String(ms)} ms`);
      return timer;
    }) as typeof setTimeout;
    globalThis.clearTimeout = timer => { this.timers.delete(timer); clear(timer); };
    this.#undo.push(() => { Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }); });
  }

  #watchObservers(): void {
    const watching = new Set<object>();
    const count = (): void => { this.observers = watching.size; };
    for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver] as { prototype: { observe: (...args: never[]) => void; disconnect: () => void } }[]) {
      const { observe, disconnect } = prototype;
      prototype.observe = function (...args) { watching.add(this); count(); observe.apply(this, args); };
      prototype.disconnect = function () { watching.delete(this); count(); disconnect.call(this); };
      this.#undo.push(() => { Object.assign(prototype, { observe, disconnect }); });
    }
  }
}
