/** What a browser offers to keep things with. Any of it may be missing. Tests hand in their own. */
export interface Surroundings {
  indexedDB?: IDBFactory;
  /** Even looking at `indexedDB` was refused. */
  denied?: boolean;
  /** Missing outside secure contexts. */
  subtle?: SubtleCrypto;
  session?: Storage;
  local?: Storage;
  BroadcastChannel?: typeof BroadcastChannel;
  locks?: LockManager;
  /** The window: `pagehide`, `pageshow`, `online`, `visibilitychange` and what a person does. */
  page: EventTarget;
  hidden: () => boolean;
  now: () => number;
  /** Runs something later, until the returned function is called. */
  after: (ms: number, run: () => void) => () => void;
}

function tried<Value>(read: () => Value | null | undefined): Value | undefined {
  try {
    return read() ?? undefined;
  } catch {
    return undefined;
  }
}

/** This page's own surroundings. Where storage is refused, some of these throw when looked at. */
export function browserSurroundings(): Surroundings {
  const found: Partial<typeof globalThis> = globalThis;
  let denied = false;
  let factory: IDBFactory | undefined;
  try {
    factory = found.indexedDB;
  } catch {
    denied = true;
  }
  return {
    indexedDB: factory,
    denied,
    subtle: tried(() => (found.isSecureContext ? found.crypto?.subtle : undefined)),
    session: tried(() => found.sessionStorage),
    local: tried(() => found.localStorage),
    BroadcastChannel: found.BroadcastChannel,
    locks: tried(() => found.navigator?.locks),
    page: globalThis,
    hidden: () => document.visibilityState === 'hidden',
    now: () => Date.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => { clearTimeout(timer); };
    },
  };
}
