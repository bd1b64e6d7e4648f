import { durationMs } from './config/duration.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

interface PurgeOptions {
  store: Store;
  /** How long closed concerns are kept: an ISO 8601 duration. */
  retention: string;
  clock: () => number;
  log: Log;
}

const everyMs = 6 * 3_600_000;

/** Purges what has had its time, now and every six hours. Returns how to stop, which waits for a purge that runs. */
export function purging({ store, retention, clock, log }: PurgeOptions): () => Promise<void> {
  let running = Promise.resolve();
  const purge = (): void => {
    running = store.purge(clock() - (durationMs(retention) ?? Infinity)).then(
      rows => { if (rows > 0) log.info({ rows }, 'purged'); },
      (error: unknown) => { log.error({ err: error }, 'nothing could be purged'); },
    );
  };
  purge();
  const timer = setInterval(purge, everyMs);
  return () => {
    clearInterval(timer);
    return running;
  };
}
